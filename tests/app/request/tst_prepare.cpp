// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/request/prepare.h"
#include "app/request/settled.h"
#include "tests/support/requests.h"

#include <QTest>

using namespace expectra;
using expect::Mode;
using expect::OnRefusal;

class tst_Prepare : public QObject
{
    Q_OBJECT

private slots:
    void computesWhatAMessageNeeds_data();
    void computesWhatAMessageNeeds();
    void layersHeaderSetsBelowTypedFields();
    void saysWhereEachFieldCameFrom();
    void settlesTheExpectation_data();
    void settlesTheExpectation();
    void aNamedValueIsAskedFor_data();
    void aNamedValueIsAskedFor();
    void aTypedTypeCountsBeforeASets();
    void aComputedExpectIsNotTyped();
    void theSetThatMetItDecided();
    void keepsTheChosenPolicy();
    void holdsBackBytesThatEndAField_data();
    void holdsBackBytesThatEndAField();
    void refusesWhatCannotBePlayed();
    void tellsTheBoundaryOfItsParts();
    void sendsTrailersInChunks();
    void takesTheExpectationAway();
    void knowsWhenTheConnectionShallClose();
    void namesTheRequest();
};

namespace {

QByteArray lines(const PreparedRequest &request)
{
    std::string text;
    for (const auto &header : request.headers)
        text += header.field.name + ":" + header.field.value + "|";
    return QByteArray::fromStdString(text);
}

/// "Name:value" fields with bars between.
http::Headers fields(const QByteArray &text)
{
    http::Headers headers;
    for (const auto &field : text.split('|')) {
        const auto colon = field.indexOf(':');
        if (colon >= 0)
            headers.append(field.left(colon).toStdString(), field.mid(colon + 1).toStdString());
    }
    return headers;
}

Request get(const QByteArray &typed = {})
{
    Request request;
    request.url = "http://h.test/x";
    request.headers = fields(typed);
    return request;
}

Request put(const QByteArray &typed, ByteCount size)
{
    auto request = get(typed);
    request.method = "PUT";
    request.body = GeneratedBody{size};
    return request;
}

} // namespace

void tst_Prepare::computesWhatAMessageNeeds_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<int>("size");              // -1: no body
    QTest::addColumn<QByteArray>("suppressed"); // names with bars between
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<int>("framing");
    QTest::addColumn<bool>("hasBody");

    const int none = int(BodyFraming::None);
    const int length = int(BodyFraming::Length);
    const int chunked = int(BodyFraming::Chunked);
    const QByteArray us = "User-Agent:Expectra/0.1|";
    const QByteArray host = "Host:h.test|";
    const QByteArray te = "Transfer-Encoding:chunked|";
    const auto row = [&](const char *name, const QByteArray &typed, int size, const QByteArray &suppressed,
                         const QByteArray &sent, int framing, bool hasBody) {
        QTest::newRow(name) << typed << size << suppressed << sent << framing << hasBody;
    };
    // clang-format off
    row("no body",                    "",                     -1, "",           host + us,                                  none,    false);
    row("a body",                     "",                      5, "",           host + us + "Content-Length:5|",            length,  true);
    row("a body of zero length",      "",                      0, "",           host + us + "Content-Length:0|",            length,  false);
    row("typed Host stays",           "A:1|host:other",       -1, "",           "A:1|host:other|" + us,                     none,    false);
    row("Host comes first",           "A:1",                  -1, "",           host + "A:1|" + us,                         none,    false);
    row("typed User-Agent",           "User-Agent:x",         -1, "",           host + "User-Agent:x|",                     none,    false);
    row("empty User-Agent counts",    "User-Agent:",          -1, "",           host + "User-Agent:|",                      none,    false);
    row("Host suppressed",            "",                     -1, "HOST",       us,                                         none,    false);
    row("nothing computed",           "",                     -1, "host|user-agent", "",                                    none,    false);
    row("length suppressed",          "",                      5, "Content-Length", host + us,                              length,  true);
    row("typed length wins",          "content-length:9",      5, "",           host + "content-length:9|" + us,            length,  true);
    row("typed length, no body",      "Content-Length:9",     -1, "",           host + "Content-Length:9|" + us,            length,  false);
    row("chunked as typed",           te,                      5, "",           host + te + us,                             chunked, true);
    row("chunked and nothing in it",  te,                      0, "",           host + te + us,                             chunked, true);
    row("chunked, no body chosen",    te,                     -1, "",           host + te + us,                             chunked, true);
    row("chunked in a list",          "transfer-encoding:gzip, Chunked", 5, "", host + "transfer-encoding:gzip, Chunked|" + us, chunked, true);
    row("chunked beside a length",    te + "Content-Length:5", 5, "",           host + te + "Content-Length:5|" + us,       chunked, true);
    row("a coding without chunked",   "Transfer-Encoding:gzip", 5, "",          host + "Transfer-Encoding:gzip|" + us + "Content-Length:5|", length, true);
    row("illegal names as typed",     "A b:1|(x):2|A:3",      -1, "",           host + "A b:1|(x):2|A:3|" + us,             none,    false);
    // clang-format on
}

void tst_Prepare::computesWhatAMessageNeeds()
{
    QFETCH(QByteArray, typed);
    QFETCH(int, size);
    QFETCH(QByteArray, suppressed);
    QFETCH(QByteArray, sent);
    QFETCH(int, framing);
    QFETCH(bool, hasBody);
    auto request = size < 0 ? get(typed) : put(typed, static_cast<ByteCount>(size));
    for (const auto &name : suppressed.split('|'))
        request.suppressed.push_back(name.toStdString());
    const auto prepared = test::prepared(request);
    QCOMPARE(lines(prepared), sent);
    QCOMPARE(int(prepared.framing), framing);
    QCOMPARE(prepared.hasBody(), hasBody);
}

void tst_Prepare::layersHeaderSetsBelowTypedFields()
{
    auto request = get("B:typed|b:again");
    request.headerSets = {{"first", fields("A:1|B:1|C:1|D:1")}, {"second", fields("c:2|C:22|E:2")}};
    QCOMPARE(lines(test::prepared(request)),
             QByteArray("Host:h.test|A:1|D:1|c:2|C:22|E:2|B:typed|b:again|User-Agent:Expectra/0.1|"));
}

void tst_Prepare::saysWhereEachFieldCameFrom()
{
    auto request = get("B:typed");
    request.headerSets = {{"json", fields("A:1")}};
    const auto prepared = test::prepared(request);
    QVERIFY(prepared.headers[0].origin == Origin::Computed);
    QVERIFY(prepared.headers[1].origin == Origin::HeaderSet);
    QCOMPARE(prepared.headers[1].setName, std::string("json"));
    QVERIFY(prepared.headers[2].origin == Origin::Typed);
    QVERIFY(prepared.headers[2].setName.empty());
}

void tst_Prepare::settlesTheExpectation_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<int>("size");   // -1: no body
    QTest::addColumn<int>("chosen"); // -1: left open
    QTest::addColumn<int>("mode");
    QTest::addColumn<QByteArray>("value"); // "-" without the field
    QTest::addColumn<bool>("retries");

    const QByteArray ask = "Expect:100-continue";
    const auto row = [](const char *name, const QByteArray &typed, int size, int chosen, Mode mode,
                        const QByteArray &value, bool retries) {
        QTest::newRow(name) << typed << size << chosen << int(mode) << value << retries;
    };
    const int open = -1;
    const int none = int(Mode::None);
    const int wait = int(Mode::Wait);
    const int along = int(Mode::HeaderOnly);
    // clang-format off
    row("nothing asked for",           "",                     5, open,  Mode::None,       "-",                false);
    row("typed, with a body",          ask,                    5, open,  Mode::Wait,       "100-continue",     true);
    row("typed, no body",              ask,                   -1, open,  Mode::HeaderOnly, "100-continue",     false);
    row("typed, body of zero length",  ask,                    0, open,  Mode::HeaderOnly, "100-continue",     false);
    row("typed in another case",       "EXPECT:100-CONTINUE",  5, open,  Mode::Wait,       "100-CONTINUE",     true);
    row("another value typed",         "Expect:widgets",       5, open,  Mode::Wait,       "widgets",          false);
    row("an empty value typed",        "Expect:",              5, open,  Mode::Wait,       "",                 false);
    row("two fields typed",            ask + "|Expect:x",      5, open,  Mode::Wait,       "100-continue, x",  false);
    row("the same field twice",        ask + "|" + ask,        5, open,  Mode::Wait,       "100-continue, 100-continue", false);
    row("typed, told not to wait",     ask,                    5, none,  Mode::None,       "100-continue",     false);
    row("typed, sent along",           ask,                    5, along, Mode::HeaderOnly, "100-continue",     false);
    row("waiting chosen",              "",                     5, wait,  Mode::Wait,       "100-continue",     true);
    row("waiting chosen, no body",     "",                    -1, wait,  Mode::Wait,       "100-continue",     false);
    row("sending along chosen",        "",                     5, along, Mode::HeaderOnly, "100-continue",     false);
    row("none chosen",                 "",                     5, none,  Mode::None,       "-",                false);
    row("waiting, another value typed", "Expect:x",            5, wait,  Mode::Wait,       "x",                false);
    row("chunked of unknown size",     ask + "|Transfer-Encoding:chunked", -1, open, Mode::Wait, "100-continue", true);
    // clang-format on
}

void tst_Prepare::settlesTheExpectation()
{
    QFETCH(QByteArray, typed);
    QFETCH(int, size);
    QFETCH(int, chosen);
    QFETCH(int, mode);
    QFETCH(QByteArray, value);
    QFETCH(bool, retries);
    auto request = size < 0 ? get(typed) : put(typed, static_cast<ByteCount>(size));
    if (chosen >= 0)
        request.expectation.mode = static_cast<Mode>(chosen);
    const auto prepared = test::prepared(request);
    QCOMPARE(int(prepared.expectation.mode), mode);
    QCOMPARE(QByteArray::fromStdString(prepared.expectValue.value_or("-")), value);
    QCOMPARE(prepared.expectation.onRefusal == OnRefusal::RetryWithout, retries);
    QVERIFY(prepared.expectation.limit == 1s);
}

void tst_Prepare::aNamedValueIsAskedFor_data()
{
    QTest::addColumn<QByteArray>("named");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("with a body") << QByteArray("widgets") << 5 << int(Mode::Wait) << QByteArray("widgets");
    QTest::newRow("no body") << QByteArray("widgets") << -1 << int(Mode::HeaderOnly) << QByteArray("widgets");
    QTest::newRow("empty") << QByteArray("") << 5 << int(Mode::Wait) << QByteArray("");
    QTest::newRow("the usual one, which nobody named")
        << QByteArray("100-continue") << 5 << int(Mode::None) << QByteArray("-");
}

void tst_Prepare::aNamedValueIsAskedFor()
{
    QFETCH(QByteArray, named);
    QFETCH(int, size);
    QFETCH(int, mode);
    QFETCH(QByteArray, value);
    auto request = size < 0 ? get("") : put("", static_cast<ByteCount>(size));
    request.expectation.value = named.toStdString();
    const auto prepared = test::prepared(request);
    QCOMPARE(int(prepared.expectation.mode), mode);
    QCOMPARE(QByteArray::fromStdString(prepared.expectValue.value_or("-")), value);
    request.expectation.mode = Mode::None;
    QVERIFY(!test::prepared(request).expectValue); // the user said no
}

static Request contentOfAThousand()
{
    Request request;
    request.method = "PUT";
    request.url = "http://host/";
    request.body = GeneratedBody{1000};
    return request;
}

static HeaderSet setAbout(const std::string &name, ByteCount over)
{
    HeaderSet set;
    set.name = name;
    set.headers.append("Content-Type", "text/" + name);
    ExpectRule rule;
    rule.methods = {"PUT"};
    rule.over = over;
    rule.choice.mode = expect::Mode::Wait;
    set.rules = {rule};
    return set;
}

void tst_Prepare::aTypedTypeCountsBeforeASets()
{
    auto request = contentOfAThousand();
    QVERIFY(typedContentType(request).empty());
    request.headerSets = {setAbout("first", 0), setAbout("second", 0)};
    QCOMPARE(std::string(typedContentType(request)), std::string("text/second"));
    request.headers.append("content-type", "a/b");
    QCOMPARE(std::string(typedContentType(request)), std::string("a/b"));
}

void tst_Prepare::aComputedExpectIsNotTyped()
{
    auto request = contentOfAThousand();
    request.expectation.mode = expect::Mode::Wait;
    QVERIFY(!hasTypedExpect(*prepare(request)));
    request.headers.append("EXPECT", "100-continue");
    QVERIFY(hasTypedExpect(*prepare(request)));
}

void tst_Prepare::theSetThatMetItDecided()
{
    auto request = contentOfAThousand();
    request.headerSets = {setAbout("small", 0), setAbout("large", 5000)};
    const auto *decided = decidingSet(request, *prepare(request));
    QVERIFY(decided);
    QCOMPARE(decided->name, std::string("small"));
    request.expectation.mode = expect::Mode::None;
    QVERIFY(!decidingSet(request, *prepare(request)));
    request.expectation.mode.reset();
    request.headers.append("Expect", "x");
    QVERIFY(!decidingSet(request, *prepare(request)));
}

void tst_Prepare::keepsTheChosenPolicy()
{
    auto request = test::upload();
    request.expectation.limit = std::nullopt;
    request.expectation.onRefusal = OnRefusal::Report;
    request.expectation.onEarlyFinal = expect::OnEarlyFinal::FinishBody;
    request.limits.idle = 7s;
    request.freshConnection = true;
    const auto prepared = test::prepared(request);
    QVERIFY(!prepared.expectation.limit);
    QVERIFY(prepared.expectation.onRefusal == OnRefusal::Report);
    QVERIFY(prepared.expectation.onEarlyFinal == expect::OnEarlyFinal::FinishBody);
    QVERIFY(prepared.limits == request.limits);
    QVERIFY(prepared.freshConnection);

    request.suppressed = {"Expect"};
    request.headers = {};
    request.expectation.mode = Mode::Wait;
    QVERIFY(!test::prepared(request).expectValue); // asked for and suppressed: not sent
}

void tst_Prepare::holdsBackBytesThatEndAField_data()
{
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<QByteArray>("bytes");
    for (const auto *where : {"method", "name", "value", "set name", "set value", "expectation"}) {
        QTest::addRow("CR in %s", where) << QByteArray(where) << QByteArray("a\rb");
        QTest::addRow("LF in %s", where) << QByteArray(where) << QByteArray("a\nX: y");
        QTest::addRow("NUL in %s", where) << QByteArray(where) << QByteArray("a\0b", 3);
    }
}

void tst_Prepare::holdsBackBytesThatEndAField()
{
    QFETCH(QByteArray, where);
    QFETCH(QByteArray, bytes);
    const auto text = bytes.toStdString();
    auto request = test::upload();
    if (where == "method")
        request.method = text;
    else if (where == "name")
        request.headers.append(text, "v");
    else if (where == "value")
        request.headers.append("X", text);
    else if (where == "set name")
        request.headerSets = {{"set", http::Headers({{text, "v"}})}};
    else if (where == "set value")
        request.headerSets = {{"set", http::Headers({{"X", text}})}};
    else {
        request.headers = {};
        request.expectation.mode = Mode::Wait;
        request.expectation.value = text;
    }

    const auto held = prepare(request);
    QVERIFY(!held);
    QVERIFY(held.error().code == ErrorCode::Forbidden);

    request.allowUnsafe = true;
    const auto sent = prepare(request);
    QVERIFY(sent);
    std::string all = sent->method;
    for (const auto &header : sent->headers)
        all += header.field.name + header.field.value;
    QVERIFY2(all.find(text) != std::string::npos, "not byte for byte");
}

void tst_Prepare::refusesWhatCannotBePlayed()
{
    auto request = get();
    request.url = "nothing://here";
    QVERIFY(prepare(request).error().code == ErrorCode::InvalidInput);
    request = get();
    request.addresses = {"192.0.2.1"};
    request.family = AddressFamily::IPv6;
    QVERIFY(prepare(request).error().code == ErrorCode::InvalidInput);
    request.addresses.push_back("::1");
    QVERIFY(prepare(request));
    request = get();
    request.method.clear();
    QVERIFY(prepare(request).error().code == ErrorCode::InvalidInput);
    request = get();
    request.body = FileBody{"/nowhere/at/all"};
    QVERIFY(prepare(request).error().code == ErrorCode::Unreadable);
    request = get();
    request.connectTo = "h.test:port";
    QVERIFY(prepare(request).error().code == ErrorCode::InvalidInput);
    request = get();
    request.url = "h.test/a\r\nb";
    QVERIFY(prepare(request).error().code == ErrorCode::InvalidInput);
    request.allowUnsafe = true;
    QVERIFY(prepare(request));
}

void tst_Prepare::tellsTheBoundaryOfItsParts()
{
    auto request = get();
    request.body = MultipartBody{"b-1", {}, {}};
    QCOMPARE(test::prepared(request).fields().value("Content-Type").value_or(""),
             std::string_view("multipart/form-data; boundary=b-1"));
    request.headers.append("content-type", "multipart/mixed; boundary=b-1");
    QCOMPARE(test::prepared(request).fields().values("Content-Type").size(), std::size_t(1));
    request.headers = {};
    request.suppressed = {"Content-Type"};
    QVERIFY(!test::prepared(request).fields().contains("Content-Type"));
}

void tst_Prepare::sendsTrailersInChunks()
{
    Request request;
    request.url = "http://a/";
    request.body = BytesBody{"words"};
    request.trailers.append("Digest", "x");
    request.trailers.append("Server-Timing", "y");
    auto prepared = *prepare(request);
    QVERIFY(prepared.framing == BodyFraming::Chunked);
    QCOMPARE(prepared.fields().value("Transfer-Encoding").value_or("none"), std::string_view("chunked"));
    QCOMPARE(prepared.fields().value("Trailer").value_or("none"), std::string_view("Digest, Server-Timing"));
    QVERIFY(!prepared.fields().contains("Content-Length"));

    request.headers.append("Content-Length", "5"); // as typed: then there is no place for trailers
    prepared = *prepare(request);
    QVERIFY(prepared.framing == BodyFraming::Length);
    QVERIFY(!prepared.fields().contains("Trailer"));

    request.headers = {};
    request.headers.append("Transfer-Encoding", "chunked");
    request.suppressed = {"Trailer"};
    prepared = *prepare(request);
    QVERIFY(prepared.framing == BodyFraming::Chunked);
    QCOMPARE(prepared.fields().values("Transfer-Encoding").size(), std::size_t(1));
    QVERIFY(!prepared.fields().contains("Trailer"));

    request.trailers.append("Bad", "a\r\nb");
    QVERIFY(!prepare(request).has_value());
}

void tst_Prepare::takesTheExpectationAway()
{
    auto request = test::upload();
    request.headers.append("EXPECT", "more");
    request.headers.append("X", "1");
    const auto before = test::prepared(request);
    const auto after = withoutExpectation(before);
    QVERIFY(!after.fields().contains("Expect"));
    QVERIFY(after.fields().contains("X"));
    QCOMPARE(after.headers.size(), before.headers.size() - 2);
    QVERIFY(!after.expectValue);
    QVERIFY(after.expectation.mode == Mode::None);
    QVERIFY(after.expectation.onRefusal == OnRefusal::Report);
    QVERIFY(after.body == before.body);
    QVERIFY(after.framing == before.framing);
}

void tst_Prepare::knowsWhenTheConnectionShallClose()
{
    QVERIFY(!test::prepared(get()).wantsClose());
    QVERIFY(test::prepared(get("Connection:Upgrade, Close")).wantsClose());
    auto old = get();
    old.version = http::Version::Http10;
    QVERIFY(test::prepared(old).wantsClose());
    old.headers.append("connection", "keep-alive");
    QVERIFY(!test::prepared(old).wantsClose());
}

void tst_Prepare::namesTheRequest()
{
    auto request = get();
    QCOMPARE(test::prepared(request).name, std::string("x"));
    request.name = "Put object";
    QCOMPARE(test::prepared(request).name, std::string("Put object"));
}

QTEST_GUILESS_MAIN(tst_Prepare)
#include "tst_prepare.moc"
