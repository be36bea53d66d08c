// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/payload/payload.h"

#include "tests/ui/samples/samples.h"

#include <QTest>

using namespace expectra;

namespace {

Exchange carrying(Body body, std::string type)
{
    auto exchange = *samples::refused();
    auto request = *exchange.request;
    request.body = std::move(body);
    for (auto &header : request.headers) {
        if (header.field.name == "Content-Type")
            header.field.value = type;
    }
    exchange.request = std::make_shared<PreparedRequest>(std::move(request));
    return exchange;
}

QString facts(const Exchange &exchange)
{
    QString text;
    for (const auto &group : payloadFacts(exchange)) {
        for (const auto &fact : group.facts)
            text += fact.name + QStringLiteral(": ") + fact.value + QLatin1Char('\n');
    }
    return text;
}

QString parts(const Exchange &exchange)
{
    QStringList lines;
    for (const auto &part : payloadParts(exchange))
        lines.append(QStringLiteral("%1=%2 [%3] (%4)").arg(part.name, part.value, part.type, part.detail));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

class tst_Payload : public QObject
{
    Q_OBJECT

private slots:
    void tellsHowFarItWentAndWhy()
    {
        const auto refused = samples::refused();
        QVERIFY2(facts(*refused).contains(QStringLiteral("Sent: 0 B of 2 MiB (0 %)")),
                 qPrintable(facts(*refused)));
        QVERIFY(facts(*refused).contains(QStringLiteral("Source: generated")));
        QVERIFY(withheldReason(*refused).contains(QStringLiteral("417")));
        const auto continued = samples::continued();
        QVERIFY(facts(*continued).contains(QStringLiteral("Sent: 2 MiB of 2 MiB (100 %)")));
        QVERIFY(withheldReason(*continued).isEmpty());
        QVERIFY(withheldReason(*samples::closedWhileWaiting()).contains(QStringLiteral("closed")));
        QVERIFY(withheldReason(*samples::waiting()).isEmpty());
    }

    void knowsARequestWithoutContent()
    {
        QVERIFY(!hasPayload(*samples::hints()));
        QVERIFY(hasPayload(*samples::refused()));
    }

    void showsTypedContentWhetherItWasSentOrNot()
    {
        const auto exchange = carrying(BytesBody{"{\"a\":1}"}, "application/json");
        QCOMPARE(payloadWindow(exchange, 100), std::string("{\"a\":1}"));
        QCOMPARE(payloadWindow(exchange, 3), std::string("{\"a"));
    }

    void showsTheGeneratedPatternWithoutMakingAllOfIt()
    {
        const auto exchange = carrying(GeneratedBody{1ULL << 40}, "application/octet-stream");
        const auto window = payloadWindow(exchange, 1000);
        QCOMPARE(window.size(), std::size_t(1000));
        QCOMPARE(payloadWindow(exchange, 500), window.substr(0, 500));
    }

    void neverReadsAFile()
    {
        const auto exchange = carrying(FileBody{"/dev/zero"}, "application/octet-stream");
        QVERIFY(payloadWindow(exchange, 1000).empty());
        QVERIFY(emptyWindowReason(exchange).contains(QStringLiteral("nothing of this content was sent")));
        QVERIFY(facts(exchange).contains(QStringLiteral("Source: file /dev/zero")));
    }

    void showsOfAFileWhatWasSent()
    {
        auto exchange = carrying(FileBody{"/tmp/x"}, "text/plain");
        auto outbound = std::make_shared<ByteStore>(Keep::Prefix);
        outbound->append(exchange.sent.head);
        outbound->append("hello");
        exchange.outbound = outbound;
        exchange.sent.bodyBytesSent = 5;
        QCOMPARE(payloadWindow(exchange, 1000), std::string("hello"));
    }

    void readsTheFieldsOfAForm()
    {
        const auto exchange = carrying(BytesBody{"a=1&name=J%C3%BCrgen+M&&flag&bad=%zz%2&x=%1b&=e"},
                                       "application/x-www-form-urlencoded");
        QCOMPARE(parts(exchange), QString::fromUtf8("a=1 [] (1 B)\n"
                                                    "name=Jürgen M [] (9 B)\n"
                                                    "flag= [] (0 B)\n"
                                                    "bad=%zz%2 [] (5 B)\n"
                                                    "x=\\x1b [] (1 B)\n"
                                                    "=e [] (1 B)"));
    }

    void readsThePartsOfMultipartContent()
    {
        MultipartBody body{"b", {{"note", MultipartPart::Kind::Text, "hi", std::nullopt, ""}}, ""};
        body.parts.push_back({"file", MultipartPart::Kind::File, "/tmp/a.png", "a.png", "image/png"});
        QCOMPARE(parts(carrying(body, "multipart/form-data; boundary=b")),
                 QStringLiteral("note=hi [] (2 B)\nfile= [image/png] (file /tmp/a.png, told as a.png)"));
        const auto typed =
            carrying(BytesBody{"--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhi\r\n--b--\r\n"},
                     "multipart/form-data; boundary=b");
        QCOMPARE(parts(typed), QStringLiteral("note=hi [] (2 B)"));
    }

    void otherTypesHaveNoParts()
    {
        QVERIFY(payloadParts(carrying(BytesBody{"a=1"}, "text/plain")).empty());
        QVERIFY(payloadParts(*samples::refused()).empty());
    }
};

QTEST_GUILESS_MAIN(tst_Payload)
#include "tst_payload.moc"
