// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/areas.h"

#include <QtTest/QtTest>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>

using namespace expectra;

class tst_Areas final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }

    void walksForwardAndAround();
    void walksBack();
    void passesOverHiddenAreas();
    void comesBackToWhereTheFocusWas();

private:
    [[nodiscard]] QString focus() const { return QApplication::focusWidget()->objectName(); }

    std::unique_ptr<QWidget> m_window;
    Areas *m_areas = nullptr;
};

/// Three areas, a, b and c, with two fields each: a1, a2 and so on.
void tst_Areas::init()
{
    m_window = std::make_unique<QWidget>();
    m_areas = new Areas(m_window.get());
    auto *layout = new QHBoxLayout(m_window.get());
    for (const auto *name : {"a", "b", "c"}) {
        auto *area = new QWidget;
        area->setObjectName(QLatin1String(name));
        auto *fields = new QVBoxLayout(area);
        for (int i = 1; i <= 2; ++i) {
            auto *field = new QLineEdit;
            field->setObjectName(QStringLiteral("%1%2").arg(QLatin1String(name)).arg(i));
            fields->addWidget(field);
        }
        layout->addWidget(area);
        m_areas->add(area);
    }
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->findChild<QWidget *>(QStringLiteral("a1"))->setFocus();
}

void tst_Areas::walksForwardAndAround()
{
    QStringList visited;
    for (int i = 0; i < 3; ++i) {
        m_areas->focusNext(1);
        visited.append(focus());
    }
    QCOMPARE(visited.join(QLatin1Char(' ')), QStringLiteral("b1 c1 a1"));
}

void tst_Areas::walksBack()
{
    m_areas->focusNext(-1);
    QCOMPARE(focus(), QStringLiteral("c1"));
}

void tst_Areas::passesOverHiddenAreas()
{
    m_window->findChild<QWidget *>(QStringLiteral("b"))->hide();
    m_areas->focusNext(1);
    QCOMPARE(focus(), QStringLiteral("c1"));
}

void tst_Areas::comesBackToWhereTheFocusWas()
{
    m_window->findChild<QWidget *>(QStringLiteral("b2"))->setFocus();
    m_areas->focusNext(1);
    m_areas->focusNext(-1);
    QCOMPARE(focus(), QStringLiteral("b2"));
}

QTEST_MAIN(tst_Areas)
#include "tst_areas.moc"
