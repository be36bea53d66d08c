// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window/focusorder.h"

#include <QtTest/QtTest>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QRadioButton>

using namespace expectra;

class tst_FocusOrder final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }

    void goesThroughTheAreasAsTheyStand();
    void findsInItsPlaceWhatWasMadeLater();
    void passesOverWhatIsHiddenOrOff();
    void stopsOnceAtAGroupOfButtons();
    void hasNoNeighbourAlone();

private:
    QLineEdit *addField(QWidget *area, const QString &name);
    [[nodiscard]] QString walk() const;

    std::unique_ptr<QWidget> m_window;
    QWidget *m_right = nullptr;
    QWidget *m_left = nullptr;
};

/// The right area is made first.
void tst_FocusOrder::init()
{
    m_window = std::make_unique<QWidget>();
    m_right = new QWidget(m_window.get());
    m_left = new QWidget(m_window.get());
    m_right->setGeometry(100, 0, 100, 100);
    m_left->setGeometry(0, 0, 100, 100);
    for (QWidget *area : {m_left, m_right})
        new QHBoxLayout(area);
    addField(m_right, QStringLiteral("c"));
    addField(m_left, QStringLiteral("a"));
    m_window->show();
}

QLineEdit *tst_FocusOrder::addField(QWidget *area, const QString &name)
{
    auto *field = new QLineEdit;
    field->setObjectName(name);
    area->layout()->addWidget(field);
    return field;
}

/// The names from the first stop round to it, forwards; the way back is the same reversed.
QString tst_FocusOrder::walk() const
{
    QString names;
    const QWidget *first = neighbourByTab(*m_window, nullptr, true);
    for (const QWidget *at = first; at;) {
        names += at->objectName();
        const QWidget *next = neighbourByTab(*m_window, at, true);
        if (next && neighbourByTab(*m_window, next, false) != at)
            return QStringLiteral("no way back");
        at = next == first ? nullptr : next;
    }
    return names;
}

void tst_FocusOrder::goesThroughTheAreasAsTheyStand()
{
    QCOMPARE(walk(), QStringLiteral("ac"));
    m_left->move(300, 0);
    QCOMPARE(walk(), QStringLiteral("ca"));
}

void tst_FocusOrder::findsInItsPlaceWhatWasMadeLater()
{
    addField(m_left, QStringLiteral("b"))->show();
    QCOMPARE(walk(), QStringLiteral("abc"));
}

void tst_FocusOrder::passesOverWhatIsHiddenOrOff()
{
    addField(m_left, QStringLiteral("b"))->show();
    m_window->findChild<QLineEdit *>(QStringLiteral("a"))->setEnabled(false);
    QCOMPARE(walk(), QStringLiteral("bc"));
    m_right->hide();
    QCOMPARE(walk(), QStringLiteral("b"));
}

void tst_FocusOrder::stopsOnceAtAGroupOfButtons()
{
    QButtonGroup group;
    for (const auto *name : {"x", "y", "z"}) {
        auto *button = new QRadioButton;
        button->setObjectName(QLatin1String(name));
        m_left->layout()->addWidget(button);
        group.addButton(button);
        button->show();
    }
    QCOMPARE(walk(), QStringLiteral("axyzc"));
    group.buttons().at(1)->setChecked(true);
    QCOMPARE(walk(), QStringLiteral("ayc"));
}

void tst_FocusOrder::hasNoNeighbourAlone()
{
    m_right->hide();
    const QWidget *only = neighbourByTab(*m_window, nullptr, true);
    QVERIFY(only);
    QVERIFY(!neighbourByTab(*m_window, only, true));
    m_left->hide();
    QVERIFY(!neighbourByTab(*m_window, nullptr, true));
}

QTEST_MAIN(tst_FocusOrder)
#include "tst_focusorder.moc"
