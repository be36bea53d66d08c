// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tabs/sessionkeeper.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace expectra;

class tst_SessionKeeper final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void manyChangesAreKeptOnce();
    void theNextStartReadsWhatWasKept();
    void twoProgramsKeepTheirOwn();
    void whatAnotherProgramLeftIsAdopted();
    void noPlaceToWriteIsNoHindrance();

private:
    [[nodiscard]] QString root() const { return m_home->filePath(QStringLiteral("drafts")); }
    [[nodiscard]] SessionKeeper::Source source()
    {
        return [this] {
            ++m_asked;
            return m_session;
        };
    }

    std::unique_ptr<QTemporaryDir> m_home;
    drafts::Session m_session;
    int m_asked = 0;
};

void tst_SessionKeeper::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_asked = 0;
    m_session = {};
    m_session.tabs.resize(1);
    m_session.tabs[0].id = 1;
    m_session.tabs[0].isEdited = true;
    m_session.tabs[0].request.url = "http://kept/";
}

void tst_SessionKeeper::manyChangesAreKeptOnce()
{
    SessionKeeper keeper(root(), source());
    QVERIFY(keeper.isKeeping());
    QSignalSpy kept(&keeper, &SessionKeeper::kept);
    for (int i = 0; i < 1000; ++i)
        keeper.keepSoon();
    QCOMPARE(m_asked, 0); // nothing is done while somebody types
    QTRY_COMPARE(kept.size(), 1);
    QCOMPARE(m_asked, 1);
}

void tst_SessionKeeper::theNextStartReadsWhatWasKept()
{
    {
        SessionKeeper keeper(root(), source());
        keeper.keepNow();
    }
    SessionKeeper next(root(), source());
    const auto session = next.restored();
    QCOMPARE(session.tabs.size(), std::size_t(1));
    QVERIFY(session.tabs[0] == m_session.tabs[0]);
}

void tst_SessionKeeper::twoProgramsKeepTheirOwn()
{
    auto first = std::make_unique<SessionKeeper>(root(), source());
    auto second = std::make_unique<SessionKeeper>(root(), source());
    first->keepNow();
    m_session.tabs[0].request.url = "http://second/";
    second->keepNow();
    QVERIFY(first->restored().tabs[0].request.url == "http://kept/");
    QVERIFY(second->restored().tabs[0].request.url == "http://second/");
}

void tst_SessionKeeper::whatAnotherProgramLeftIsAdopted()
{
    auto first = std::make_unique<SessionKeeper>(root(), source());
    {
        SessionKeeper second(root(), source());
        first->keepNow();
        m_session.tabs[0].request.url = "http://second/";
        second.keepNow();
    }
    first.reset();
    SessionKeeper next(root(), source());
    m_session = next.restored();
    QCOMPARE(m_session.tabs.size(), std::size_t(2));
    QCOMPARE(m_session.tabs[1].request.url, std::string("http://second/"));
    QVERIFY(m_session.tabs[0].id != m_session.tabs[1].id);
    next.keepNow();
    QVERIFY(drafts::SessionDirectory::leftovers(root()).empty());
    SessionKeeper other(root(), source());
    QVERIFY(other.restored().tabs.empty());
}

void tst_SessionKeeper::noPlaceToWriteIsNoHindrance()
{
    QFile file(m_home->filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    SessionKeeper keeper(file.fileName(), source());
    QVERIFY(!keeper.isKeeping());
    keeper.keepSoon();
    keeper.keepNow();
    QVERIFY(keeper.restored().tabs.empty());
}

QTEST_MAIN(tst_SessionKeeper)
#include "tst_sessionkeeper.moc"
