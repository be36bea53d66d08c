// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every built-in scenario below /bodies/: contents to look at.

#include "app/coding/contentdecoder.h"
#include "app/lab/lab.h"
#include "tests/app/lab/rawclient.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace expectra;
using namespace expectra::lab;

class tst_BodyScenarios : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sendsAPicture();
    void sendsJsonUnderTheNameOfAPicture();
    void sendsXml();
    void sendsJsonOfAnySize();
    void sendsCodedJson_data();
    void sendsCodedJson();
    void sendsGzipThatIsCut();
    void sendsABombOfAnySize();
    void sendsAPageInWindows1252();
    void triesEveryScenario();

private:
    struct Answer
    {
        std::string head;
        std::string content;
    };
    [[nodiscard]] Answer get(const std::string &path, const std::string &query = {});

    std::unique_ptr<Lab> m_lab;
    QStringList m_tried;
};

namespace {

struct Decoded
{
    std::string text;
    std::optional<coding::Fault> fault;
};

Decoded decodedAs(const std::string &name, const std::string &content)
{
    http::Headers headers;
    headers.append("Content-Encoding", name);
    coding::ContentDecoder decoder(coding::codingsOf(headers));
    Decoded decoded;
    const coding::Sink sink = [&decoded](std::string_view bytes) {
        decoded.text += bytes;
        return true;
    };
    decoder.receive(content, sink);
    decoder.end(sink);
    decoded.fault = decoder.fault();
    return decoded;
}

} // namespace

void tst_BodyScenarios::initTestCase()
{
    auto lab = Lab::start();
    QVERIFY2(lab.has_value(), lab ? "" : lab.error().detail.c_str());
    m_lab = std::move(*lab);
}

tst_BodyScenarios::Answer tst_BodyScenarios::get(const std::string &path, const std::string &query)
{
    m_tried << QString::fromStdString(path);
    RawClient client(m_lab->port());
    client.send("GET " + path + query + " HTTP/1.1\r\nHost: lab\r\nConnection: close\r\n\r\n");
    auto head = client.readThrough("\r\n\r\n");
    return {std::move(head), client.readToEnd()};
}

void tst_BodyScenarios::sendsAPicture()
{
    const auto answer = get("/bodies/picture");
    QVERIFY(answer.head.find("Content-Type: image/png\r\n") != std::string::npos);
    QVERIFY(answer.head.find("Content-Length: " + std::to_string(answer.content.size()) + "\r\n") !=
            std::string::npos);
    QVERIFY(answer.content.starts_with("\x89PNG\r\n\x1a\n"));
    QVERIFY(answer.content.ends_with("IEND\xae\x42\x60\x82"));
}

void tst_BodyScenarios::sendsJsonUnderTheNameOfAPicture()
{
    const auto answer = get("/bodies/lying-type");
    QVERIFY(answer.head.find("Content-Type: image/png\r\n") != std::string::npos);
    QVERIFY(nlohmann::json::parse(answer.content, nullptr, false).is_object());
}

void tst_BodyScenarios::sendsXml()
{
    const auto answer = get("/bodies/xml");
    QVERIFY(answer.head.find("Content-Type: application/xml\r\n") != std::string::npos);
    QVERIFY(answer.content.starts_with("<?xml "));
}

void tst_BodyScenarios::sendsJsonOfAnySize()
{
    for (const std::size_t members : {0U, 3U, 500U}) {
        const auto answer = get("/bodies/large-json", "?members=" + std::to_string(members));
        const auto value = nlohmann::json::parse(answer.content, nullptr, false);
        QVERIFY(value.is_object());
        QCOMPARE(value["list"].size(), members + 1);
        QVERIFY(answer.content.size() >= members * 1000);
    }
}

void tst_BodyScenarios::sendsCodedJson_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("coding");
    QTest::newRow("gzip") << QByteArray("/bodies/gzip") << QByteArray("gzip");
    QTest::newRow("br") << QByteArray("/bodies/brotli") << QByteArray("br");
    QTest::newRow("zstd") << QByteArray("/bodies/zstd") << QByteArray("zstd");
}

void tst_BodyScenarios::sendsCodedJson()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, coding);
    const auto answer = get(path.toStdString());
    QVERIFY(answer.head.find("Content-Encoding: " + coding.toStdString() + "\r\n") != std::string::npos);
    const auto decoded = decodedAs(coding.toStdString(), answer.content);
    QVERIFY(!decoded.fault);
    QVERIFY(nlohmann::json::parse(decoded.text, nullptr, false).is_object());
}

void tst_BodyScenarios::sendsGzipThatIsCut()
{
    const auto answer = get("/bodies/gzip-cut");
    QVERIFY(answer.head.find("Content-Length: " + std::to_string(answer.content.size()) + "\r\n") !=
            std::string::npos); // the message itself is whole
    const auto decoded = decodedAs("gzip", answer.content);
    QVERIFY(decoded.fault && decoded.fault->kind == coding::Fault::Kind::Cut);
    QVERIFY(!decoded.text.empty());
}

void tst_BodyScenarios::sendsABombOfAnySize()
{
    const auto answer = get("/bodies/gzip-bomb", "?mebibytes=3");
    const auto decoded = decodedAs("gzip", answer.content);
    QVERIFY(!decoded.fault);
    QCOMPARE(decoded.text.size(), std::size_t(3 * 1024 * 1024));
    QVERIFY(answer.content.size() * 900 < decoded.text.size());
}

void tst_BodyScenarios::sendsAPageInWindows1252()
{
    const auto answer = get("/bodies/windows-page");
    QVERIFY(answer.head.find("charset") == std::string::npos);
    QVERIFY(answer.content.find("charset=windows-1252") != std::string::npos);
    QVERIFY(answer.content.find("\x84\xdc"
                                "bersicht\x93") != std::string::npos);
}

void tst_BodyScenarios::triesEveryScenario()
{
    m_tried.removeDuplicates();
    m_tried.sort();
    QStringList known;
    for (const auto &scenario : m_lab->scenarios()) {
        if (scenario.path.starts_with("/bodies/"))
            known << QString::fromStdString(scenario.path);
    }
    known.sort();
    QCOMPARE(m_tried, known);
}

QTEST_GUILESS_MAIN(tst_BodyScenarios)
#include "tst_bodyscenarios.moc"
