// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Play's options become settings; a value that an option can't have is an error that says what it can be.

#include "app/cli/play/playsettings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace expectra;
using namespace expectra::cli;

namespace {

Result<PlaySettings> read(const QStringList &arguments)
{
    std::vector<std::string> words;
    for (const auto &argument : arguments)
        words.push_back(argument.toStdString());
    return readPlaySettings(words);
}

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

PlaySettings settings(const char *line)
{
    return read(words(line)).value();
}

} // namespace

class tst_PlaySettings : public QObject
{
    Q_OBJECT

private slots:
    void readsTheExpectation();
    void readsLimits();
    void readsHowContentIsDecoded();
    void readsHowOften();
    void readsWhereTo();
    void readsHowToFollow();
    void readsCookies();
    void readsWhoSends_data();
    void readsWhoSends();
    void joinsData();
    void readsFilesOfData();
    void refuses_data();
    void refuses();
};

void tst_PlaySettings::readsTheExpectation()
{
    const auto waits = settings("--expect wait --expect100-timeout 0.4 --on-417 report u").edits;
    QCOMPARE(waits.mode, std::optional(expect::Mode::Wait));
    QVERIFY(!waits.expectValue);
    QVERIFY(waits.limit == std::optional<Duration>(400ms));
    QCOMPARE(waits.onRefusal, std::optional(expect::OnRefusal::Report));

    const auto literal =
        settings("--expect=x-probe --expect100-timeout forever --on-early-final finish u").edits;
    QCOMPARE(literal.mode, std::optional(expect::Mode::Wait));
    QCOMPARE(literal.expectValue, std::optional<std::string>("x-probe"));
    QVERIFY(literal.limit && !*literal.limit);
    QCOMPARE(literal.onEarlyFinal, std::optional(expect::OnEarlyFinal::FinishBody));

    QCOMPARE(settings("--expect= u").edits.expectValue, std::optional<std::string>(""));
    QCOMPARE(settings("--expect header-only u").edits.mode, std::optional(expect::Mode::HeaderOnly));
    QCOMPARE(settings("--expect none u").edits.mode, std::optional(expect::Mode::None));
    QVERIFY(settings("--expect100-timeout 0 u").edits.limit == std::optional<Duration>(0ms));
    QVERIFY(!settings("u").edits.mode && !settings("u").edits.limit);
}

void tst_PlaySettings::readsLimits()
{
    const auto edits = settings("--max-time 2 --connect-timeout 0.25 --http1.0 u").edits;
    QVERIFY(edits.wholeLimit == std::optional<Duration>(2s));
    QVERIFY(edits.connectLimit == std::optional<Duration>(250ms));
    QCOMPARE(edits.version, std::optional(http::Version::Http10));
    QVERIFY(!settings("--max-time 0 --connect-timeout 0 u").edits.wholeLimit);
}

void tst_PlaySettings::readsHowContentIsDecoded()
{
    QVERIFY(!settings("u").edits.asksForCodings);
    QVERIFY(settings("--compressed u").edits.asksForCodings);
    QCOMPARE(settings("u").decodeLimit.allowed(1), ByteCount(64 * 1024 * 1024));
    QCOMPARE(settings("--decode-limit 1000 u").decodeLimit.allowed(1), ByteCount(1000));
    QCOMPARE(settings("--decode-limit 0 u").decodeLimit.allowed(1), ~ByteCount{});
    QCOMPARE(settings("--trailer A:b u").edits.trailers.size(), std::size_t(1));
}

void tst_PlaySettings::readsHowOften()
{
    QCOMPARE(settings("u").repeat, std::size_t(1));
    QCOMPARE(settings("--repeat 7 u").repeat, std::size_t(7));
    QCOMPARE(settings("--parallel 5 u").repeat, std::size_t(5));
    QCOMPARE(settings("--parallel 5 --repeat 20 u").repeat, std::size_t(20));
    QCOMPARE(settings("--parallel 5 --repeat 20 u").parallel, std::size_t(5));
}

void tst_PlaySettings::readsWhereTo()
{
    const auto chosen =
        settings("--format ndjson --out r -o c --trace t --env lab --var a=b=c --header-set s a b");
    QCOMPARE(chosen.format, Format::Ndjson);
    QCOMPARE(chosen.out, std::string("r"));
    QCOMPARE(chosen.contentFile, std::string("c"));
    QCOMPARE(chosen.traceFile, std::string("t"));
    QCOMPARE(chosen.environment, std::string("lab"));
    QCOMPARE(chosen.overrides.at(0).name, std::string("a"));
    QCOMPARE(chosen.overrides.at(0).value, std::string("b=c"));
    QCOMPARE(chosen.headerSets.at(0), std::string("s"));
    QCOMPARE(chosen.targets.size(), std::size_t(2));
    QCOMPARE(settings("u").out, std::string("-"));
}

void tst_PlaySettings::readsHowToFollow()
{
    Request request;
    settings("u").edits.applyTo(request);
    QVERIFY(!request.following.redirects);
    settings("-L --max-redirs 3 --post302 u").edits.applyTo(request);
    QVERIFY(request.following.redirects && request.following.keepsMethod);
    QVERIFY(!request.following.trustsOtherOrigins);
    QCOMPARE(request.following.maximumRedirects, 3);
    settings("--location-trusted --max-redirs -1 u").edits.applyTo(request);
    QVERIFY(request.following.redirects && request.following.trustsOtherOrigins);
    QCOMPARE(request.following.maximumRedirects, -1);
}

void tst_PlaySettings::readsCookies()
{
    const auto data = settings("-b a=1 --cookie b=2 u");
    Request request;
    data.edits.applyTo(request);
    QCOMPARE(request.headers.combined("Cookie").value_or(""), std::string("a=1; b=2"));
    QVERIFY(!request.following.cookies && data.cookieFiles.empty());

    const auto files = settings("-b in.txt -c out.txt u");
    files.edits.applyTo(request);
    QVERIFY(request.following.cookies);
    QVERIFY(files.cookieFiles == std::vector<std::string>{"in.txt"});
    QCOMPARE(files.cookieJar, std::string("out.txt"));
}

void tst_PlaySettings::readsWhoSends_data()
{
    QTest::addColumn<QString>("auth");
    const auto row = [](const char *line, const char *auth) {
        QTest::newRow(line) << QString::fromUtf8(auth);
    };
    row("u", "none");
    row("-u me:a:b u", "basic me a:b");
    row("-u me: u", "basic me ");
    row("-u me:p --digest u", "digest me p");
    row("--digest u", "digest  ");
    row("--digest --basic -u me:p u", "basic me p");
    row("--oauth2-bearer t u", "bearer t");
    row("--aws-sigv4 aws:amz -u id:key u", "aws id key  ");
    row("--aws-sigv4 aws:amz:eu-west-1:s3 -u id:key u", "aws id key eu-west-1 s3");
    row("--aws-sigv4 aws -u id:key u", "aws id key  ");
}

void tst_PlaySettings::readsWhoSends()
{
    Request request;
    settings(QTest::currentDataTag()).edits.applyTo(request);
    std::string found = "none";
    if (const auto *basic = std::get_if<BasicAuth>(&request.auth))
        found = "basic " + basic->user + " " + basic->password;
    if (const auto *digest = std::get_if<DigestAuth>(&request.auth))
        found = "digest " + digest->user + " " + digest->password;
    if (const auto *bearer = std::get_if<BearerAuth>(&request.auth))
        found = "bearer " + bearer->token;
    if (const auto *aws = std::get_if<AwsAuth>(&request.auth))
        found = "aws " + aws->accessKey + " " + aws->secretKey + " " + aws->region + " " + aws->service;
    QTEST(QString::fromStdString(found), "auth");
}

void tst_PlaySettings::joinsData()
{
    const auto edits = settings("-d a=1 --data-binary b=2 --data c u").edits;
    QVERIFY(edits.isForm);
    QCOMPARE(std::get<BytesBody>(*edits.body).bytes, std::string("a=1&b=2&c"));
    QCOMPARE(
        std::get<BytesBody>(*read({QStringLiteral("-d"), QString(), QStringLiteral("u")})->edits.body).bytes,
        std::string());
    QCOMPARE(std::get<GeneratedBody>(*settings("--body-size 300000 u").edits.body).size, ByteCount(300000));
    QVERIFY(!settings("u").edits.body);
}

void tst_PlaySettings::readsFilesOfData()
{
    const QTemporaryDir directory;
    const auto path = directory.filePath(QStringLiteral("data"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a=1\r\n&b=2\n\0", 11);
    file.close();
    const auto text = read({QStringLiteral("-d@") + path, QStringLiteral("u")});
    QCOMPARE(std::get<BytesBody>(*text->edits.body).bytes, std::string("a=1&b=2"));
    const auto binary = read({QStringLiteral("--data-binary"), QLatin1Char('@') + path, QStringLiteral("u")});
    QCOMPARE(std::get<FileBody>(*binary->edits.body).path, path.toStdString());
    const auto both = read({QStringLiteral("-d"), QStringLiteral("x"), QStringLiteral("--data-binary"),
                            QLatin1Char('@') + path, QStringLiteral("u")});
    QCOMPARE(std::get<BytesBody>(*both->edits.body).bytes, std::string("x&a=1\r\n&b=2\n\0", 13));
}

void tst_PlaySettings::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char *line, const char *reason) {
        QTest::newRow(line) << words(line) << QByteArray(reason);
    };
    // clang-format off
    row("--repeat 2",                     "nothing to play: name a URL, a FILE.http or a directory");
    row("--repeat 0 u",                   "--repeat can't be '0': a whole number between 1 and 100000000 is needed");
    row("--repeat -1 u",                  "--repeat can't be '-1': a whole number between 1 and 100000000 is needed");
    row("--parallel many u",              "--parallel can't be 'many': a whole number between 1 and 500 is needed");
    row("--body-size 1k u",               "--body-size can't be '1k': a whole number between 0 and 9223372036854775807 is needed");
    row("--max-time soon u",              "--max-time can't be 'soon': seconds are needed, such as 0.4");
    row("--max-time -1 u",                "--max-time can't be '-1': seconds are needed, such as 0.4");
    row("--max-time nan u",               "--max-time can't be 'nan': seconds are needed, such as 0.4");
    row("--expect100-timeout 1e99 u",     "--expect100-timeout can't be '1e99': seconds are needed, such as 0.4");
    row("--on-417 ignore u",              "--on-417 can't be 'ignore'; it can be report or retry");
    row("--on-early-final wait u",        "--on-early-final can't be 'wait'; it can be close or finish");
    row("--format xml u",                 "--format can't be 'xml'; it can be text, ndjson or har");
    row("--var a u",                      "--var can't be 'a'; it can be NAME=VALUE");
    row("-d a --body-size 5 u",           "--body-size and --data can't both make the body");
    row("-o f --parallel 2 u",            "--output and --parallel would mix the answers");
    row("-H Expect u",                    "the header 'Expect' holds neither a colon nor a last semicolon");
    row("-d @/none/data u",               "/none/data: No such file or directory");
    row("--expekt wait u",                "unknown option --expekt; the nearest one is --expect");
    // clang-format on
}

void tst_PlaySettings::refuses()
{
    QFETCH(const QStringList, arguments);
    const auto result = read(arguments);
    QVERIFY(!result);
    QTEST(QByteArray::fromStdString(result.error().detail), "reason");
}

QTEST_GUILESS_MAIN(tst_PlaySettings)
#include "tst_playsettings.moc"
