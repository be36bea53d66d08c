// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a target on the command line means, and the requests that come of it.

#include "app/cli/play/targets.h"

#include <QtTest>

using namespace expectra;
using namespace expectra::cli;

namespace {

const std::string sample = SOURCE_DIR "/resources/samples/expectation-lab";

Result<std::vector<PreparedRequest>> collected(const std::vector<std::string> &arguments)
{
    const auto settings = readPlaySettings(arguments);
    return settings ? collectRequests(*settings) : tl::unexpected<Error>(settings.error());
}

std::string reasonOf(const std::vector<std::string> &arguments)
{
    const auto requests = collected(arguments);
    return requests ? "collected" : requests.error().detail;
}

} // namespace

class tst_Targets : public QObject
{
    Q_OBJECT

private slots:
    void tellsKindsApart_data();
    void tellsKindsApart();
    void collectsAddresses();
    void collectsFilesAndDirectories();
    void switchesHeaderSetsOn();
    void saysWhatIsWrong();
};

void tst_Targets::tellsKindsApart_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<TargetKind>("kind");
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<QByteArray>("name");
    const auto row = [](const char *label, const std::string &text, TargetKind kind, const std::string &place,
                        const char *name) {
        QTest::newRow(label) << QByteArray::fromStdString(text) << kind << QByteArray::fromStdString(place)
                             << QByteArray(name);
    };
    // clang-format off
    row("an address",              "http://a/b#c",         TargetKind::Address,   "http://a/b#c",   "");
    row("an address like a file",  "http://a/b.http#c",    TargetKind::Address,   "http://a/b.http#c", "");
    row("no scheme",               "localhost:8417/b",     TargetKind::Address,   "localhost:8417/b", "");
    row("a file",                  "dir/b.http",           TargetKind::HttpFile,  "dir/b.http",     "");
    row("a request of a file",     "b.rest#Put object, strict", TargetKind::HttpFile, "b.rest",     "Put object, strict");
    row("a hash in the name",      "b.http#a#b",           TargetKind::HttpFile,  "b.http",         "a#b");
    row("a directory",             sample,                 TargetKind::Directory, sample,           "");
    row("a request of a directory", sample + "#Echo",      TargetKind::Directory, sample,           "Echo");
    // clang-format on
}

void tst_Targets::tellsKindsApart()
{
    QFETCH(const QByteArray, text);
    const auto target = parsePlayTarget(text.toStdString());
    QTEST(target.kind, "kind");
    QTEST(QByteArray::fromStdString(target.place), "place");
    QTEST(QByteArray::fromStdString(target.requestName), "name");
}

void tst_Targets::collectsAddresses()
{
    const auto requests = collected({"127.0.0.1:1/a", "http://{{host}}/b", "--var", "host=127.0.0.1:2"});
    QVERIFY2(requests.has_value(), requests ? "" : requests.error().detail.c_str());
    QCOMPARE(requests->at(0).method, std::string("GET"));
    QCOMPARE(requests->at(1).target.hostAndPort(), std::string("127.0.0.1:2"));
    QCOMPARE(collected({"-d", "a", "127.0.0.1"})->at(0).method, std::string("POST"));
    QCOMPARE(collected({"--body-size", "5", "127.0.0.1"})->at(0).method, std::string("POST"));
    QCOMPARE(collected({"-X", "PATCH", "-d", "a", "127.0.0.1"})->at(0).method, std::string("PATCH"));
}

void tst_Targets::collectsFilesAndDirectories()
{
    const auto all = collected({sample});
    QVERIFY2(all.has_value(), all ? "" : all.error().detail.c_str());
    QCOMPARE(all->at(0).name, std::string("Server continues"));
    const auto file = collected({sample + "/everyday.http", "--env", "lab"});
    QVERIFY(file->size() < all->size());
    const auto one = collected({sample + "/everyday.http#Slow response", sample + "#echo"});
    QCOMPARE(one->size(), std::size_t(2));
    QCOMPARE(one->at(0).target.pathAndQuery, std::string("/expect/drip?bytes=4000&ms=100"));
    QCOMPARE(one->at(1).name, std::string("Echo"));
}

void tst_Targets::switchesHeaderSetsOn()
{
    const auto both = collected({sample + "#scenarios", "--header-set", "json-api", "--header-set",
                                 sample + "/header-sets/no-expect.headers"});
    QVERIFY2(both.has_value(), both ? "" : both.error().detail.c_str());
    const auto fields = both->at(0).fields();
    QVERIFY(fields.contains("Accept"));
    QVERIFY(fields.hasMember("Connection", "close"));
    const auto beside = collected({"http://a/", "--header-set", sample + "/header-sets/json-api.headers"});
    QVERIFY(beside->at(0).fields().contains("Accept"));
}

void tst_Targets::saysWhatIsWrong()
{
    QCOMPARE(reasonOf({"missing.http"}), std::string("missing.http: No such file or directory"));
    QCOMPARE(reasonOf({sample + "#Eco"}), sample + " holds no request 'Eco'; the nearest one is 'Echo'");
    QCOMPARE(reasonOf({"http://{{host}}/"}), std::string("http://{{host}}/: no variable 'host' is set"));
    QCOMPARE(reasonOf({"http://a:99999/"}),
             std::string("http://a:99999/: the port '99999' is not between 1 and 65535"));
    QCOMPARE(reasonOf({"-H", "A: b\r\nC: d", "http://a/"}),
             std::string("http://a/: the field 'A' holds CR, LF or NUL; --unsafe sends it"));
    QCOMPARE(reasonOf({"-H", "A: b\r\nC: d", "--unsafe", "http://a/"}), std::string("collected"));
    QCOMPARE(reasonOf({"--data-binary", "@/none/data", "http://a/"}),
             std::string("http://a/: the body's file /none/data: No such file or directory"));
    QCOMPARE(reasonOf({sample + "#Echo", "--env", "live"}),
             sample + ": no environment 'live'; there are lab");
    QCOMPARE(reasonOf({"http://a/", "--header-set", "nobody"}),
             std::string("http://a/: no header set 'nobody'"));
}

QTEST_GUILESS_MAIN(tst_Targets)
#include "tst_targets.moc"
