// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer.h"
#include "ui/diagnosis/diagnosisview.h"
#include "ui/shell/desk.h"
#include "ui/shell/diagnosis/diagnosistabs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/requesttabs.h"
#include "ui/shell/start/settings.h"
#include "ui/shell/tabs/viewtabs.h"
#include "ui/shell/window/parts.h"
#include "ui/widgets/flattabbar.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLineEdit>

using namespace expectra;

/// What was set up for a diagnosis is there again at the next start.
class tst_DiagnosisSetups final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }

    void aRequestIsDiagnosedOverItsRoutesAgain();
    void aTypedAddressComesBack();
    void passwordsAreTakenFromTheRequest();
    void withoutItsRequestNothingIsLeft();
    void oneThatNobodyLookedAtIsKept();

private:
    void restart();
    void open(const std::string &url, const std::string &proxy = {});
    [[nodiscard]] DiagnosisTabs *diagnoses() const { return m_window->parts().diagnoses; }
    [[nodiscard]] ViewTabs *views() const { return m_window->desk()->tabs()->views(); }
    [[nodiscard]] DiagnosisView *diagnosed();
    void addRoute(const QString &place);

    std::unique_ptr<QTemporaryDir> m_home;
    Settings m_settings{Settings::Store::None};
    std::unique_ptr<MainWindow> m_window;
};

void tst_DiagnosisSetups::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    restart();
}

void tst_DiagnosisSetups::restart()
{
    if (m_window)
        QVERIFY(m_window->close()); // keeps what is open
    m_window = std::make_unique<MainWindow>(&m_settings, QString());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    static_cast<void>(m_window->keepSession(m_home->filePath(QStringLiteral("drafts"))));
}

void tst_DiagnosisSetups::open(const std::string &url, const std::string &proxy)
{
    drafts::Draft draft;
    draft.request.method = "PUT";
    draft.request.url = url;
    if (!proxy.empty())
        draft.request.proxy = {ProxyChoice::From::Typed, proxy, {}, false, {}};
    draft.isEdited = true;
    m_window->desk()->tabs()->open(draft);
}

DiagnosisView *tst_DiagnosisSetups::diagnosed()
{
    m_window->actions()[ActionId::Diagnose]->trigger();
    return diagnoses()->current();
}

/// A proxy, typed.
void tst_DiagnosisSetups::addRoute(const QString &place)
{
    for (auto *button : diagnoses()->current()->findChildren<QAbstractButton *>()) {
        if (button->text() == QLatin1String("Add a route"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTest::keyClicks(QApplication::focusWidget(), place);
}

void tst_DiagnosisSetups::aRequestIsDiagnosedOverItsRoutesAgain()
{
    open("http://storage.internal/bucket");
    QVERIFY(diagnosed());
    addRoute(QStringLiteral("http://squid.internal:3128"));
    restart();
    DiagnosisView *view = diagnoses()->current(); // it was shown last
    QVERIFY(view);
    QCOMPARE(view->stage(), DiagnosisView::Stage::Before);
    QCOMPARE(view->request().url, std::string("http://storage.internal/bucket"));
    QCOMPARE(view->request().method, std::string("PUT"));
    QCOMPARE(view->routes().size(), std::size_t(2));
    QCOMPARE(view->routes().back().place, std::string("http://squid.internal:3128"));
    m_window->desk()->tabs()->showTab(m_window->desk()->tabs()->all().back());
    QCOMPARE(diagnosed(), view); // still that of its request
}

void tst_DiagnosisSetups::aTypedAddressComesBack()
{
    open("http://storage.internal/bucket");
    diagnosed()->focusAddress();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("http://other.internal/"));
    restart();
    QVERIFY(diagnoses()->current());
    QCOMPARE(diagnoses()->current()->request().url, std::string("http://other.internal/"));
    QVERIFY(diagnoses()->current()->isAddressTyped());
}

void tst_DiagnosisSetups::passwordsAreTakenFromTheRequest()
{
    open("http://storage.internal/", "http://user:secret@squid.internal:3128");
    QCOMPARE(diagnosed()->routes().size(), std::size_t(2));
    for (const auto &setup : diagnoses()->setups()) {
        for (const auto &route : setup.routes)
            QVERIFY2(route.find("secret") == std::string::npos, route.c_str());
    }
    restart();
    QVERIFY(diagnoses()->current());
    QCOMPARE(diagnoses()->current()->routes().back().place,
             std::string("http://user:secret@squid.internal:3128"));
}

void tst_DiagnosisSetups::withoutItsRequestNothingIsLeft()
{
    drafts::OpenDiagnosis gone;
    gone.draft = 77;
    gone.routes = {"direct"};
    diagnoses()->restore({gone});
    QVERIFY(views()->all().empty());
}

void tst_DiagnosisSetups::oneThatNobodyLookedAtIsKept()
{
    open("http://storage.internal/bucket");
    QVERIFY(diagnosed());
    addRoute(QStringLiteral("http://squid.internal:3128"));
    m_window->desk()->tabs()->showTab(m_window->desk()->tabs()->all().back());
    const auto before = diagnoses()->setups();
    QCOMPARE(before.size(), std::size_t(1));
    restart();
    QVERIFY(!diagnoses()->current());
    QCOMPARE(views()->all().size(), std::size_t(1));
    QCOMPARE(views()->bar()->tabText(0), QStringLiteral("Diagnose storage.internal"));
    restart();
    QVERIFY(diagnoses()->setups() == before);
    views()->show(views()->all().front());
    QCOMPARE(diagnoses()->current()->routes().size(), std::size_t(2));
}

QTEST_MAIN(tst_DiagnosisSetups)
#include "tst_diagnosissetups.moc"
