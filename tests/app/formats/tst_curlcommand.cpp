// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/curl/curlcommand.h"

#include "app/request/prepare.h"

#include <QtTest/QTest>

namespace expectra {

namespace {

/// The options behind the address, on one line.
QString options(const Request &request)
{
    const auto prepared = prepare(request);
    if (!prepared)
        return QString::fromStdString(prepared.error().detail);
    auto text = QString::fromStdString(curlCommand(*prepared));
    return text.replace(QStringLiteral(" \\\n  "), QStringLiteral(" "));
}

Request get(const char *url = "http://a.example/x")
{
    Request request;
    request.url = url;
    request.headers.append("User-Agent", "t");
    request.headers.append("Accept", "*/*");
    return request;
}

Request put(Body body)
{
    auto request = get();
    request.method = "PUT";
    request.body = std::move(body);
    request.headers.append("Content-Type", "text/plain");
    return request;
}

} // namespace

class tst_CurlCommand : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatIsSent_data()
    {
        QTest::addColumn<Request>("request");
        QTest::addColumn<QString>("expected");
        const QString usual = QStringLiteral("curl http://a.example/x");
        const QString fields = QStringLiteral(" -H 'User-Agent: t' -H 'Accept: */*'");
        const QString typed = fields + QStringLiteral(" -H 'Content-Type: text/plain'");
        QTest::newRow("a plain request") << get() << usual + fields;
        auto bare = get();
        bare.headers = {};
        bare.suppressed = {"User-Agent"};
        QTest::newRow("what curl would add is switched off")
            << bare << usual + QStringLiteral(" -H User-Agent: -H Accept:");
        QTest::newRow("query") << get("http://a.example/x?a=1&b={2}")
                               << QStringLiteral("curl 'http://a.example/x?a=1&b={2}' --globoff") + fields;
        QTest::newRow("dot segments") << get("http://a.example/x/../y")
                                      << QStringLiteral("curl http://a.example/x/../y --path-as-is") + fields;
        QTest::newRow("a body") << put(BytesBody{"it's"})
                                << usual + QStringLiteral(" -X PUT") + typed +
                                       QStringLiteral(" -H Expect: --data-binary 'it'\\''s'");
        QTest::newRow("a body that begins with @")
            << put(BytesBody{"@x"})
            << usual + QStringLiteral(" -X PUT") + typed + QStringLiteral(" -H Expect: --data-raw @x");
        QTest::newRow("a body with NUL")
            << put(BytesBody{std::string("a\0b", 3)})
            << QStringLiteral("printf %b 'a\\0000b' | ") + usual + QStringLiteral(" -X PUT") + typed +
                   QStringLiteral(" -H Expect: --data-binary @-");
        auto awaited = put(BytesBody{"x"});
        awaited.expectation.mode = expect::Mode::Wait;
        awaited.expectation.limit = 1500ms;
        QTest::newRow("an awaited expectation")
            << awaited
            << usual + QStringLiteral(" -X PUT") + typed +
                   QStringLiteral(" -H 'Expect: 100-continue' --expect100-timeout 1.5 --data-binary x");
        auto overridden = get();
        overridden.connectTo = "127.0.0.1:8417";
        overridden.version = http::Version::Http10;
        QTest::newRow("another way to the host")
            << overridden << usual + QStringLiteral(" --http1.0 --connect-to ::127.0.0.1:8417") + fields;
        auto through = get();
        through.proxy.from = ProxyChoice::From::Typed;
        through.proxy.address = "u:p w@p.test";
        through.proxy.tunnelsAll = true;
        through.family = AddressFamily::IPv4;
        QTest::newRow("a proxy") << through
                                 << usual +
                                        QStringLiteral(
                                            " --ipv4 --proxy http://p.test:1080 --proxy-user 'u:p w' "
                                            "--proxytunnel") +
                                        fields;
        through.proxy.address = "https://u@p.test";
        through.proxy.tunnelsAll = false;
        through.proxy.tls.verify = false;
        QTest::newRow("an HTTPS proxy")
            << through
            << usual + QStringLiteral(" --ipv4 --proxy https://p.test:443 --proxy-user u: --proxy-insecure") +
                   fields;
        auto local = get();
        local.unixSocket = "/run/x";
        QTest::newRow("a socket") << local << usual + QStringLiteral(" --unix-socket /run/x") + fields;
        auto empty = get();
        empty.headers.append("X-Empty", "");
        QTest::newRow("an empty field") << empty << usual + fields + QStringLiteral(" -H 'X-Empty;'");
        auto head = get();
        head.method = "HEAD";
        QTest::newRow("HEAD") << head << usual + QStringLiteral(" --head") + fields;
    }
    void saysWhatIsSent()
    {
        QFETCH(Request, request);
        QFETCH(QString, expected);
        QCOMPARE(options(request), expected);
    }
};

} // namespace expectra

Q_DECLARE_METATYPE(expectra::Request)

QTEST_GUILESS_MAIN(expectra::tst_CurlCommand)
#include "tst_curlcommand.moc"
