// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/requesttabs.h"
#include "ui/shell/tabs/requesttab.h"
#include "ui/style/style.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <csignal>

using namespace expectra;

/// The real program is killed while somebody types into it; the next start shows what was typed.
class tst_Crash final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { style::apply(*qApp, style::Theme::Dark); }
    void init();
    void cleanup();

    void whatWasTypedComesBackAfterAKill();
    void aSecondProgramLeavesTheFirstOnesDrafts();

private:
    [[nodiscard]] std::unique_ptr<QProcess> started(const QString &typed) const;
    [[nodiscard]] bool isKept(const QString &words) const;

    std::unique_ptr<QTemporaryDir> m_home;
    std::vector<std::unique_ptr<QProcess>> m_programs;
};

void tst_Crash::init()
{
    m_home = std::make_unique<QTemporaryDir>();
}

void tst_Crash::cleanup()
{
    for (const auto &program : m_programs) {
        program->kill();
        program->waitForFinished();
    }
    m_programs.clear();
}

std::unique_ptr<QProcess> tst_Crash::started(const QString &typed) const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto *name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "HOME"})
        environment.insert(QLatin1String(name), m_home->path());
    auto program = std::make_unique<QProcess>();
    program->setProcessEnvironment(environment);
    program->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program->start(QStringLiteral(EXPECTRA_PROGRAM),
                   {QStringLiteral("--open"), QStringLiteral("Server refuses (417)"), QStringLiteral("--do"),
                    QStringLiteral("Go to the address"), QStringLiteral("--type"), typed});
    return program;
}

bool tst_Crash::isKept(const QString &words) const
{
    QDirIterator files(m_home->path(), {QStringLiteral("*.http")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        // The list of the tabs is written behind them: without it nothing comes back.
        const bool isListed = files.fileInfo().dir().exists(QStringLiteral("session.json"));
        if (isListed && file.open(QIODevice::ReadOnly) && file.readAll().contains(words.toUtf8()))
            return true;
    }
    return false;
}

void tst_Crash::whatWasTypedComesBackAfterAKill()
{
    m_programs.push_back(started(QStringLiteral("http://typed.before.the/crash")));
    QVERIFY(m_programs.back()->waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(isKept(QStringLiteral("typed.before.the/crash")), 60'000);
    ::kill(static_cast<pid_t>(m_programs.back()->processId()), SIGKILL);
    QVERIFY(m_programs.back()->waitForFinished());
    QCOMPARE(m_programs.back()->exitStatus(), QProcess::CrashExit);

    Settings settings(Settings::Store::None);
    MainWindow window(&settings, {}, MainWindow::Making::Frame); // as the program begins with tabs to come
    window.show();
    window.finish();
    auto samples = Workspace::openSamples({});
    QVERIFY(samples);
    window.setWorkspace(std::move(*samples));
    QVERIFY(window.keepSession(m_home->filePath(QStringLiteral("expectra/expectra/drafts"))));
    const RequestTab *tab = window.desk()->tabs()->currentTab();
    QVERIFY2(tab->request().url.find("typed.before.the/crash") != std::string::npos,
             tab->request().url.c_str());
    QVERIFY(tab->isEdited());
    QCOMPARE(tab->request().method, std::string("PUT"));
    QVERIFY(!tab->draft().file.empty());
}

void tst_Crash::aSecondProgramLeavesTheFirstOnesDrafts()
{
    m_programs.push_back(started(QStringLiteral("http://of.the/first")));
    QTRY_VERIFY_WITH_TIMEOUT(isKept(QStringLiteral("of.the/first")), 60'000);
    m_programs.push_back(started(QStringLiteral("http://of.the/second")));
    QTRY_VERIFY_WITH_TIMEOUT(isKept(QStringLiteral("of.the/second")), 60'000);
    QVERIFY(isKept(QStringLiteral("of.the/first")));
}

QTEST_MAIN(tst_Crash)
#include "tst_crash.moc"
