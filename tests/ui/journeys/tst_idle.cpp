// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/sidebar.h"
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/style.h"

#include <QtTest/QtTest>
#include <QtWidgets/QTreeView>

using namespace expectra;

/// A window that nobody touches lets the machine sleep. Without a caret nothing blinks either.
class tst_Idle final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { style::apply(*qApp, style::Theme::Dark); }
    void nothingWakesAnIdleWindow();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QStringList m_woken;
};

bool tst_Idle::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Timer)
        m_woken.append(QLatin1String(watched->metaObject()->className()));
    return QObject::eventFilter(watched, event);
}

void tst_Idle::nothingWakesAnIdleWindow()
{
    Settings settings(Settings::Store::None);
    MainWindow window(&settings, {});
    auto samples = Workspace::openSamples({});
    QVERIFY(samples);
    window.setWorkspace(std::move(*samples));
    window.openFirstRequest();
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.findChild<Sidebar *>()->tree()->setFocus();
    constexpr int settled = 1000; // what the start set in motion comes to its end
    constexpr int watched = 1500; // a blinking caret would show
    QTest::qWait(settled);
    qApp->installEventFilter(this);
    QTest::qWait(watched);
    qApp->removeEventFilter(this);
    m_woken.removeIf(
        [](const QString &name) { return name == QLatin1String("QTestEventLoop") || name.isEmpty(); });
    QCOMPARE(m_woken, QStringList());
}

QTEST_MAIN(tst_Idle)
#include "tst_idle.moc"
