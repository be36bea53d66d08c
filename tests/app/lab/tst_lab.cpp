// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The lab as its owner sees it: starting, listing, a user's own scenarios, and stopping at any moment.

#include "app/lab/lab.h"
#include "tests/app/lab/rawclient.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <optional>
#include <vector>

using namespace expectra;
using namespace expectra::lab;

namespace {

std::string get(std::uint16_t port, const std::string &target, const std::string &fields = {})
{
    RawClient client(port);
    client.send("GET " + target + " HTTP/1.1\r\nConnection: close\r\n" + fields + "\r\n");
    const auto answer = client.readToEnd();
    return answer.substr(std::min(answer.find("\r\n\r\n") + 4, answer.size()));
}

} // namespace

class tst_Lab : public QObject
{
    Q_OBJECT

private slots:
    void listsItsScenarios();
    void namesThePortThatIsTaken();
    void refusesAnAddressThatIsNone();
    void playsScenariosOfTheUser();
    void prefersTheLongestPattern();
    void namesTheFileThatIsBad();
    void namesTheDirectoryThatIsMissing();
    void stopsPromptlyWhateverItWaitsFor_data();
    void stopsPromptlyWhateverItWaitsFor();
    void stopsTwiceAsWellAsOnce();
    void closesConnectionsBeyondItsLimit();
    void servesManyAtOnce();

private:
    void write(const QTemporaryDir &directory, const char *name, const QByteArray &content) const;
    [[nodiscard]] static std::unique_ptr<Lab> started(const Options &options = {});
};

std::unique_ptr<Lab> tst_Lab::started(const Options &options)
{
    auto lab = Lab::start(options);
    if (lab)
        return std::move(*lab);
    qWarning("%s", lab.error().detail.c_str());
    return nullptr;
}

void tst_Lab::write(const QTemporaryDir &directory, const char *name, const QByteArray &content) const
{
    QFile file(directory.filePath(QString::fromLatin1(name)));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

void tst_Lab::listsItsScenarios()
{
    const auto lab = started();
    QVERIFY(lab);
    const auto scenarios = lab->scenarios();
    const auto late = std::find_if(scenarios.begin(), scenarios.end(),
                                   [](const ScenarioInfo &info) { return info.path == "/expect/late"; });
    QVERIFY(late != scenarios.end());
    QCOMPARE(late->query, std::string("ms=2000"));

    const auto text = get(lab->port(), "/");
    for (const auto &info : scenarios)
        QVERIFY2(text.find(info.path) != std::string::npos &&
                     text.find(info.description) != std::string::npos,
                 info.path.c_str());

    const auto json = QJsonDocument::fromJson(
                          QByteArray::fromStdString(get(lab->port(), "/", "Accept: application/json\r\n")))
                          .array();
    QCOMPARE(json.size(), static_cast<qsizetype>(scenarios.size()));
    for (qsizetype i = 0; i < json.size(); ++i)
        QCOMPARE(json[i][QLatin1String("path")].toString().toStdString(),
                 scenarios[static_cast<std::size_t>(i)].path);
}

void tst_Lab::namesThePortThatIsTaken()
{
    const auto first = started();
    QVERIFY(first);
    const auto second = Lab::start({.port = first->port()});
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Unavailable);
    QVERIFY(second.error().detail.starts_with("127.0.0.1:" + std::to_string(first->port()) + ": "));
}

void tst_Lab::refusesAnAddressThatIsNone()
{
    const auto lab = Lab::start({.address = "here"});
    QVERIFY(!lab);
    QCOMPARE(lab.error().code, ErrorCode::InvalidInput);
}

void tst_Lab::playsScenariosOfTheUser()
{
    const QTemporaryDir directory;
    write(directory, "mine.json",
          R"({"path": "/expect/continue", "description": "Mine — \"own\".", "parameters": {"who": "you all"},
        "steps": [{"if": {"http10": true}, "then": []}, {"answer": 299, "reason": "Mine", "headers": ["Connection: close", "Server: mine"],
                   "text": "{method} by {who}"}]})");
    write(directory, "notes.txt", "no scenario");
    const auto builtIn = started();
    const auto lab = started({.scenarioDirectories = {directory.path().toStdString()}});
    QVERIFY(builtIn && lab);
    QCOMPARE(lab->scenarios().size(), builtIn->scenarios().size());

    RawClient client(lab->port());
    client.send("GET /expect/continue?who=me+%26%20you HTTP/1.1\r\n\r\n");
    QCOMPARE(
        client.readToEnd(),
        std::string("HTTP/1.1 299 Mine\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 15\r\n"
                    "Connection: close\r\nServer: mine\r\n\r\nGET by me & you"));
    QVERIFY(get(lab->port(), "/").find("/expect/continue?who=you%20all") != std::string::npos);
    const auto json = get(lab->port(), "/", "Accept: application/json\r\n");
    QVERIFY(json.find(R"("description": "Mine — \"own\".")") != std::string::npos);
}

void tst_Lab::prefersTheLongestPattern()
{
    const QTemporaryDir directory;
    const auto answering = [](const char *path, const char *text) {
        return QByteArray(R"({"path": ")") + path +
               R"(", "description": "", "steps": [{"answer": 200, "text": ")" + text + R"("}]})";
    };
    write(directory, "all.json", answering("/*", "all"));
    write(directory, "some.json", answering("/some/*", "some"));
    write(directory, "one.json", answering("/some/one", "one"));
    const auto lab = started({.scenarioDirectories = {directory.path().toStdString()}});
    QVERIFY(lab);
    QCOMPARE(get(lab->port(), "/any"), std::string("all"));
    QCOMPARE(get(lab->port(), "/some/thing"), std::string("some"));
    QCOMPARE(get(lab->port(), "/some/one?x"), std::string("one"));
    QCOMPARE(get(lab->port(), "/some/oneself"), std::string("some"));
}

void tst_Lab::namesTheFileThatIsBad()
{
    const QTemporaryDir directory;
    write(directory, "bad.json", R"({"path": "/x", "description": "", "steps": [{"sned": 100}]})");
    const auto lab = Lab::start({.scenarioDirectories = {directory.path().toStdString()}});
    QVERIFY(!lab);
    QCOMPARE(lab.error().code, ErrorCode::Unreadable);
    QCOMPARE(lab.error().detail, directory.filePath(QStringLiteral("bad.json")).toStdString() +
                                     ": steps[0]: \"sned\" is not known here");
}

void tst_Lab::namesTheDirectoryThatIsMissing()
{
    const QTemporaryDir directory;
    const auto missing = directory.filePath(QStringLiteral("missing")).toStdString();
    const auto lab = Lab::start({.scenarioDirectories = {missing}});
    QVERIFY(!lab);
    QVERIFY(lab.error().detail.starts_with(missing + ": "));
}

void tst_Lab::stopsPromptlyWhateverItWaitsFor_data()
{
    QTest::addColumn<std::string>("sent");
    QTest::addColumn<std::string>("awaited"); // what shows that the lab is where it should be
    const auto row = [](const char *name, const std::string &sent, const std::string &awaited) {
        QTest::newRow(name) << sent << awaited;
    };
    row("nothing came", {}, {});
    row("within the head", "GET /expect/con", {});
    row("within the body",
        "PUT /expect/continue HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n",
        "100 Continue\r\n\r\n");
    row("pausing", "GET /expect/hints?ms=99999999999 HTTP/1.1\r\n\r\n", "as=script\r\n\r\n");
    row("silent", "GET /broken/silence HTTP/1.1\r\n\r\n", {});
    row("sending", "GET /bytes?count=99999999999999 HTTP/1.1\r\n\r\n", "\r\n\r\n");
    row("kept", "GET /expect/status HTTP/1.1\r\n\r\n", "after the body.\n");
    row("lingering", "PUT /expect/reject HTTP/1.1\r\nContent-Length: 9\r\n\r\n", "closes the connection.\n");
}

void tst_Lab::stopsPromptlyWhateverItWaitsFor()
{
    QFETCH(std::string, sent);
    QFETCH(std::string, awaited);
    const auto lab = started();
    QVERIFY(lab);
    RawClient client(lab->port());
    client.send(sent);
    QVERIFY(client.readThrough(awaited).ends_with(awaited));

    QElapsedTimer timer;
    timer.start();
    lab->stop();
    QVERIFY2(timer.elapsed() < 5000, "stopping took longer than any wait of the lab should");
    static_cast<void>(client.readToEnd()); // what was on its way
    QVERIFY(client.readEnd() != "open");
}

void tst_Lab::stopsTwiceAsWellAsOnce()
{
    const auto lab = started();
    QVERIFY(lab);
    const auto port = lab->port();
    lab->stop();
    lab->stop();
    QVERIFY(started({.port = port}));
}

void tst_Lab::closesConnectionsBeyondItsLimit()
{
    const auto lab = started();
    QVERIFY(lab);
    std::vector<std::unique_ptr<RawClient>> clients;
    clients.reserve(256);
    for (int i = 0; i < 256; ++i)
        clients.push_back(std::make_unique<RawClient>(lab->port()));
    QCOMPARE(RawClient(lab->port()).readEnd(), std::string("closed"));

    clients.front()->send("GET /expect/status HTTP/1.1\r\n\r\n");
    QVERIFY(clients.front()->readThrough("after the body.\n").starts_with("HTTP/1.1 200 OK"));
    // A place is free again when a client has left.
    clients.clear();
    QTRY_VERIFY(!get(lab->port(), "/").empty());
}

void tst_Lab::servesManyAtOnce()
{
    const auto lab = started();
    QVERIFY(lab);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 50; ++i) {
        clients.push_back(std::make_unique<RawClient>(lab->port()));
        clients.back()->send("PUT /expect/continue HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: "
                             "5\r\nConnection: close\r\n\r\n");
    }
    for (auto client = clients.rbegin(); client != clients.rend(); ++client) {
        QCOMPARE((*client)->readThrough("\r\n\r\n"), std::string("HTTP/1.1 100 Continue\r\n\r\n"));
        (*client)->send("hello");
        QVERIFY((*client)->readToEnd().ends_with("it read 5 bytes.\n"));
    }
}

QTEST_GUILESS_MAIN(tst_Lab)
#include "tst_lab.moc"
