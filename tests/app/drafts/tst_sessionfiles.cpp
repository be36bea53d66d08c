// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/sessionfiles.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace expectra;
using namespace expectra::drafts;

class tst_SessionFiles final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }

    void whatWasKeptIsReadAgain();
    void nothingKeptIsAnEmptySession();
    void onlyWhatChangedIsWritten();
    void whatIsClosedGoesFromTheDisk();
    void aBrokenDraftIsToldAndLeftAlone();
    void aBrokenListIsToldAndLeftAlone_data();
    void aBrokenListIsToldAndLeftAlone();
    void aDirectoryThatCanNotBeWrittenIsTold();

private:
    [[nodiscard]] std::string home() const { return m_home->path().toStdString(); }
    void write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QByteArray read(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_home;
};

namespace {

Draft made(std::uint64_t id, const std::string &url)
{
    Draft draft;
    draft.id = id;
    draft.request.method = "PUT";
    draft.request.url = url;
    draft.request.headers.append("X-Of", "a \"draft\"");
    draft.isEdited = true;
    return draft;
}

Session twoTabs()
{
    Session session;
    session.tabs = {made(1, "http://{{host}}/one"), made(2, "http://two/")};
    session.tabs[1].file = "/somewhere/two.http";
    session.tabs[1].index = 3;
    session.tabs[1].original = "### Two\r\nGET http://two/\r\n";
    session.current = 1;
    session.closed = {made(3, "http://three/")};
    session.diagnoses = {
        {2, {}, {}, "two", {"direct", "proxy=http://squid:3128"}, true},
        {0, "POST", "http://bare/", "bare", {"direct,version=1.0"}, false},
    };
    session.collections = {"/somewhere"};
    session.nextId = 4;
    return session;
}

} // namespace

void tst_SessionFiles::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_home->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray tst_SessionFiles::read(const QString &name) const
{
    QFile file(m_home->filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_SessionFiles::whatWasKeptIsReadAgain()
{
    const Session session = twoTabs();
    QVERIFY(SessionFiles(home()).write(session));
    SessionFiles files(home());
    QVERIFY(files.read() == session);
    QVERIFY(files.problems().empty());
}

void tst_SessionFiles::nothingKeptIsAnEmptySession()
{
    SessionFiles files(home());
    QVERIFY(files.read() == Session());
    QVERIFY(files.problems().empty());
}

void tst_SessionFiles::onlyWhatChangedIsWritten()
{
    SessionFiles files(home());
    Session session = twoTabs();
    QVERIFY(files.write(session));
    write(QStringLiteral("1.http"), "touched by the test");
    session.tabs[1].request.url = "http://two/changed";
    QVERIFY(files.write(session));
    QCOMPARE(read(QStringLiteral("1.http")), QByteArray("touched by the test"));
    QVERIFY(read(QStringLiteral("2.http")).contains("http://two/changed"));
}

void tst_SessionFiles::whatIsClosedGoesFromTheDisk()
{
    SessionFiles files(home());
    Session session = twoTabs();
    QVERIFY(files.write(session));
    session.tabs.pop_back();
    QVERIFY(files.write(session));
    QVERIFY(!QFile::exists(m_home->filePath(QStringLiteral("2.http"))));
    QVERIFY(QFile::exists(m_home->filePath(QStringLiteral("1.http"))));
}

void tst_SessionFiles::aBrokenDraftIsToldAndLeftAlone()
{
    QVERIFY(SessionFiles(home()).write(twoTabs()));
    const QByteArray broken("\x00\x01 no text", 10);
    write(QStringLiteral("1.http"), broken);
    SessionFiles files(home());
    const Session session = files.read();
    QCOMPARE(session.tabs.size(), std::size_t(1));
    QCOMPARE(session.tabs.front().id, std::uint64_t(2));
    QCOMPARE(session.current, std::size_t(0));
    QCOMPARE(files.problems().size(), std::size_t(1));
    QVERIFY(QString::fromStdString(files.problems().front()).contains(QLatin1String("1.http")));
    QVERIFY(files.write(session));
    QCOMPARE(read(QStringLiteral("1.http")), broken);
    QVERIFY(session.nextId > 3);
}

void tst_SessionFiles::aBrokenListIsToldAndLeftAlone_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray("{\"schema\": 1, \"tabs\": [");
    QTest::newRow("no JSON") << QByteArray("nothing of the kind");
    QTest::newRow("an array") << QByteArray("[1, 2]");
    QTest::newRow("a later version") << QByteArray("{\"schema\": 99, \"tabs\": []}");
}

void tst_SessionFiles::aBrokenListIsToldAndLeftAlone()
{
    QFETCH(QByteArray, list);
    QVERIFY(SessionFiles(home()).write(twoTabs()));
    write(QStringLiteral("session.json"), list);
    SessionFiles files(home());
    const Session session = files.read();
    QVERIFY(session.tabs.empty());
    QCOMPARE(files.problems().size(), std::size_t(1));
    QVERIFY(session.nextId > 3); // what is there is not written over
}

void tst_SessionFiles::aDirectoryThatCanNotBeWrittenIsTold()
{
    const auto written = SessionFiles(home() + "/not/there").write(twoTabs());
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Unwritable);
    QVERIFY(QString::fromStdString(written.error().detail).contains(QLatin1String("1.http")));
}

QTEST_GUILESS_MAIN(tst_SessionFiles)
#include "tst_sessionfiles.moc"
