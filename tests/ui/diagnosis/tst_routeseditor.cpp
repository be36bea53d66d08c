// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/routes/routerow.h"
#include "ui/diagnosis/routes/routeseditor.h"
#include "ui/style/style.h"
#include "ui/widgets/notice.h"

#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace expectra;
using diagnosis::Route;

/// Routes are chosen, typed, added and taken away, as a person does it.
class tst_RoutesEditor final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { style::apply(*qApp, style::Theme::Dark); }
    void init();

    void titlesStandOverTheirFields();
    void beginsWithTheDirectRoute();
    void keepsWhatItWasGiven();
    void aRouteIsAddedTypedAndRemoved();
    void theLastRouteStays();
    void tellsWhatCantBeRead_data();
    void tellsWhatCantBeRead();
    void whatIsStillMissingIsNoError();

private:
    [[nodiscard]] QList<RouteRow *> rows() const
    {
        auto found = m_editor->findChildren<RouteRow *>();
        found.removeIf([](const RouteRow *row) { return row->isHidden(); });
        return found;
    }
    template <class Field>
    [[nodiscard]] static Field *field(const RouteRow *row, const char *name)
    {
        for (auto *each : row->findChildren<Field *>()) {
            if (each->accessibleName() == QLatin1String(name))
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] static QString problemOf(const RouteRow *row)
    {
        QString shown;
        for (const auto *notice : row->findChildren<Notice *>())
            shown += notice->isHidden() ? QString() : notice->text();
        return shown;
    }

    std::unique_ptr<RoutesEditor> m_editor;
};

void tst_RoutesEditor::init()
{
    m_editor = std::make_unique<RoutesEditor>();
    m_editor->resize(760, 300);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
}

void tst_RoutesEditor::titlesStandOverTheirFields()
{
    const auto placeOf = [this](const QWidget *widget) {
        return widget->mapTo(m_editor.get(), QPoint()).x();
    };
    const std::vector<std::pair<QString, QWidget *>> columns{
        {QStringLiteral("Way"), field<QComboBox>(rows().front(), "Way of the route")},
        {QStringLiteral("Through or to"), field<QLineEdit>(rows().front(), "Place of the route")},
        {QStringLiteral("Protocol"), field<QComboBox>(rows().front(), "Protocol of the route")},
        {QStringLiteral("Echo origin behind it"),
         field<QLineEdit>(rows().front(), "Echo origin of the route")},
        {QStringLiteral("Name"), field<QLineEdit>(rows().front(), "Name of the route")}};
    for (const auto &[title, control] : columns) {
        bool isThere = false;
        for (const auto *label : m_editor->findChildren<QLabel *>())
            isThere = isThere || (label->text() == title && placeOf(label) == placeOf(control));
        QVERIFY2(isThere, qPrintable(title));
    }
}

void tst_RoutesEditor::beginsWithTheDirectRoute()
{
    QCOMPARE(rows().size(), 1);
    QVERIFY(m_editor->routes());
    QCOMPARE(*m_editor->routes(), std::vector<Route>(1));
}

void tst_RoutesEditor::keepsWhatItWasGiven()
{
    const std::vector<Route> routes{
        diagnosis::parseRoute("direct,version=1.0").value(),
        diagnosis::parseRoute("proxy=http://user:secret@squid.internal:3128,name=edge").value(),
        diagnosis::parseRoute("to=10.0.0.7:8080,version=2,echo=http://lab.internal:8417/expect/echo")
            .value()};
    m_editor->setRoutes(routes);
    QCOMPARE(rows().size(), 3);
    QVERIFY(m_editor->routes());
    QCOMPARE(*m_editor->routes(), routes);
}

void tst_RoutesEditor::aRouteIsAddedTypedAndRemoved()
{
    QSignalSpy changed(m_editor.get(), &RoutesEditor::routesChanged);
    QTest::mouseClick(m_editor->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(rows().size(), 2);
    QVERIFY(!m_editor->routes()); // a proxy without an address
    auto *place = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(place);
    QTest::keyClicks(place, QStringLiteral("http://squid.internal:3128"));
    QVERIFY(m_editor->routes());
    QCOMPARE(m_editor->routes()->back(), diagnosis::parseRoute("proxy=http://squid.internal:3128").value());
    QTest::keyClicks(field<QLineEdit>(rows().back(), "Name of the route"), QStringLiteral("edge"));
    QCOMPARE(diagnosis::routeTitle(m_editor->routes()->back()), QStringLiteral("edge"));
    QVERIFY(changed.size() > 0);
    auto *remove = field<QToolButton>(rows().back(), "Remove this route");
    remove->setFocus();
    QTest::keyClick(remove, Qt::Key_Space);
    QCOMPARE(rows().size(), 1);
    QCOMPARE(*m_editor->routes(), std::vector<Route>(1));
    QVERIFY(rows().front()->isAncestorOf(QApplication::focusWidget()));
}

void tst_RoutesEditor::theLastRouteStays()
{
    QVERIFY(!field<QToolButton>(rows().front(), "Remove this route")->isEnabled());
    QTest::mouseClick(m_editor->findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(field<QToolButton>(rows().front(), "Remove this route")->isEnabled());
}

void tst_RoutesEditor::tellsWhatCantBeRead_data()
{
    QTest::addColumn<int>("way");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addRow("proxy of an unknown kind") << 1 << "Proxy of the route"
                                              << "gopher://squid:70";
    QTest::addRow("port out of range") << 2 << "Address of the route"
                                       << "10.0.0.7:99999";
    QTest::addRow("echo origin") << 0 << "Echo origin of the route"
                                 << "not an address";
    QTest::addRow("two words in one field") << 2 << "Address of the route"
                                            << "10.0.0.7:80,nonsense";
}

void tst_RoutesEditor::tellsWhatCantBeRead()
{
    QFETCH(const int, way);
    QFETCH(const QString, name);
    QFETCH(const QString, typed);
    RouteRow *row = rows().front();
    field<QComboBox>(row, "Way of the route")->setCurrentIndex(way);
    auto *place = field<QLineEdit>(row, qPrintable(name));
    QVERIFY(place);
    QTest::keyClicks(place, typed);
    QVERIFY(!m_editor->routes());
    QVERIFY(!problemOf(row).isEmpty());
    place->clear();
    if (way != 0)
        QTest::keyClicks(place,
                         way == 1 ? QStringLiteral("http://squid:3128") : QStringLiteral("10.0.0.7:80"));
    QVERIFY(m_editor->routes());
    QCOMPARE(problemOf(row), QString());
}

void tst_RoutesEditor::whatIsStillMissingIsNoError()
{
    RouteRow *row = rows().front();
    field<QComboBox>(row, "Way of the route")->setCurrentIndex(1);
    QVERIFY(!m_editor->routes());
    QVERIFY2(problemOf(row).contains(QLatin1String("still to come")), qPrintable(problemOf(row)));
    field<QComboBox>(row, "Way of the route")->setCurrentIndex(0);
    QCOMPARE(problemOf(row), QString());
}

QTEST_MAIN(tst_RoutesEditor)
#include "tst_routeseditor.moc"
