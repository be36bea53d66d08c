// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/shell/desk.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QSplitter>

using namespace expectra;

class tst_WindowLayout final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void remembersWhatWasHiddenAndMoved();
    void aPictureLeavesNoTrace();
    void everyAreaFitsIntoASmallWindow();
    void aDamagedLayoutGivesTheDefault_data();
    void aDamagedLayoutGivesTheDefault();
    void settingsThatCanNotBeWrittenAreNoHindrance();

private:
    [[nodiscard]] static QDockWidget *sidebarOf(const MainWindow &window)
    {
        return window.findChild<QDockWidget *>(QStringLiteral("sidebar"));
    }
    [[nodiscard]] bool hasSettings() const { return !QDir(m_home->path()).isEmpty(); }

    std::unique_ptr<QTemporaryDir> m_home;
};

void tst_WindowLayout::init()
{
    QCoreApplication::setOrganizationName(QStringLiteral("expectra"));
    QCoreApplication::setApplicationName(QStringLiteral("expectra"));
    m_home = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home->path());
}

void tst_WindowLayout::remembersWhatWasHiddenAndMoved()
{
    int composerHeight = 0;
    {
        Settings settings(Settings::Store::OfTheUser);
        MainWindow window(&settings, {});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(sidebarOf(window)->isVisible());
        sidebarOf(window)->hide();
        auto *splitter = window.desk()->splitter();
        composerHeight = splitter->sizes().front() - 20;
        splitter->setSizes({composerHeight, splitter->sizes().back() + 20});
        QVERIFY(window.close());
    }
    QVERIFY(hasSettings());
    Settings settings(Settings::Store::OfTheUser);
    MainWindow window(&settings, {});
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY(!sidebarOf(window)->isVisible());
    QCOMPARE(window.desk()->splitter()->sizes().front(), composerHeight);
    window.actions()[ActionId::ResetLayout]->trigger();
    QVERIFY(sidebarOf(window)->isVisible());
}

void tst_WindowLayout::aPictureLeavesNoTrace()
{
    Settings settings(Settings::Store::None);
    settings.setTheme(style::Theme::Light);
    QCOMPARE(settings.theme(), style::Theme::System);
    MainWindow window(&settings, {});
    window.show();
    QVERIFY(window.close());
    QVERIFY(!hasSettings());
}

void tst_WindowLayout::everyAreaFitsIntoASmallWindow()
{
    Settings settings(Settings::Store::None);
    MainWindow window(&settings, {});
    window.resize(1280, 720);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(window.size(), QSize(1280, 720));
    QVERIFY(window.minimumSizeHint().width() <= 1024);
}

void tst_WindowLayout::aDamagedLayoutGivesTheDefault_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("words") << QByteArray("by hand");
    QTest::newRow("zeros") << QByteArray(4000, '\0');
    QTest::newRow("ones") << QByteArray(4000, '\xff');
    QTest::newRow("of another program") << QMainWindow().saveState();
    QTest::newRow("cut") << QMainWindow().saveState().chopped(5);
}

void tst_WindowLayout::aDamagedLayoutGivesTheDefault()
{
    QFETCH(QByteArray, state);
    Settings settings(Settings::Store::OfTheUser);
    for (const auto *part : {"geometry", "docks", "desk", "exchange"})
        settings.setLayout(QLatin1String(part), state);
    MainWindow window(&settings, {});
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY(sidebarOf(window)->isVisible());
    QVERIFY(sidebarOf(window)->width() >= 180);
    for (const int size : window.desk()->splitter()->sizes())
        QVERIFY(size > 0);
    QVERIFY(window.width() >= 800 && window.height() >= 500);
}

/// The home is a file: neither a directory for them nor a lock can be made.
void tst_WindowLayout::settingsThatCanNotBeWrittenAreNoHindrance()
{
    QFile file(m_home->filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, file.fileName());
    Settings settings(Settings::Store::OfTheUser);
    MainWindow window(&settings, {});
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY(!window.keepSession(file.fileName() + QStringLiteral("/drafts")));
    QVERIFY(window.close());
}

QTEST_MAIN(tst_WindowLayout)
#include "tst_windowlayout.moc"
