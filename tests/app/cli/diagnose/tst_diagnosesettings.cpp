// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/diagnose/diagnosesettings.h"

#include "app/request/prepare.h"

#include <QtTest/QtTest>

using namespace expectra;
using namespace expectra::cli;
using diagnosis::Probe;

namespace {

Result<DiagnoseSettings> read(const std::vector<std::string> &arguments)
{
    return readDiagnoseSettings(arguments);
}

Request base(const std::vector<std::string> &arguments)
{
    return readBase(read(arguments).value()).value();
}

} // namespace

class tst_DiagnoseSettings : public QObject
{
    Q_OBJECT

private slots:
    void goesDirectByItself();
    void takesRoutesAndProbes();
    void waitsThreeSecondsUnlessTold();
    void makesTheBaseFromPlaysOptions();
    void sendsByPostUnlessAMethodIsNamed();
    void takesARequestOfAFile();
    void refuses_data();
    void refuses();
    void helpsWithEveryOption();
};

void tst_DiagnoseSettings::goesDirectByItself()
{
    const auto settings = read({"http://h/"}).value();
    QCOMPARE(settings.plan.routes.size(), std::size_t(1));
    QCOMPARE(settings.plan.routes.front(), diagnosis::Route());
    QVERIFY(settings.plan.probes.empty());
}

void tst_DiagnoseSettings::takesRoutesAndProbes()
{
    const auto settings =
        read({"--route", "direct", "--route", "proxy=http://p:1,name=Edge", "--probe", "plain", "--probe",
              "two-fields", "-x", "http://q:2", "--refused-path", "/no", "--format", "ndjson", "http://h/"})
            .value();
    QCOMPARE(settings.plan.routes.size(), std::size_t(3));
    QCOMPARE(settings.plan.routes[2].place, std::string("http://q:2"));
    QCOMPARE(settings.plan.routes[1].label, std::string("Edge"));
    QCOMPARE(settings.plan.probes, (std::vector{Probe::Plain, Probe::TwoFields}));
    QCOMPARE(settings.plan.refusedPath, std::string("/no"));
    QVERIFY(settings.format == DiagnoseFormat::Ndjson);
}

void tst_DiagnoseSettings::waitsThreeSecondsUnlessTold()
{
    QCOMPARE(read({"http://h/"})->plan.waitLimit, Duration(3s));
    QCOMPARE(read({"--expect100-timeout", "0.5", "http://h/"})->plan.waitLimit, Duration(500ms));
}

void tst_DiagnoseSettings::makesTheBaseFromPlaysOptions()
{
    const auto request = base({"-X", "PUT", "-H", "X-Token: 1", "-H", "Expect: widgets", "-d", "abc", "-k",
                               "-u", "me:pw", "--max-time", "7", "https://h/x"});
    QCOMPARE(request.method, std::string("PUT"));
    QCOMPARE(request.headers.value("X-Token"), std::optional<std::string_view>("1"));
    QVERIFY(!request.tls.verify);
    QCOMPARE(request.limits.whole, std::optional<Duration>(7s));
    const auto prepared = prepare(request).value();
    QCOMPARE(prepared.expectValue, std::optional<std::string>("widgets"));
    QCOMPARE(prepared.bodySize, ByteCount(3));
}

void tst_DiagnoseSettings::sendsByPostUnlessAMethodIsNamed()
{
    QCOMPARE(base({"http://h/"}).method, std::string("POST"));
    QCOMPARE(base({"-X", "PATCH", "http://h/"}).method, std::string("PATCH"));
    QCOMPARE(base({"h.test/x"}).url, std::string("h.test/x"));
}

void tst_DiagnoseSettings::takesARequestOfAFile()
{
    QTemporaryDir directory;
    const auto path = directory.filePath(QStringLiteral("two.http"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("### One\n# @name one\nPUT http://h/one\nExpect: 100-continue\n\nbody\n### Two\nDELETE "
               "http://h/two\n");
    file.close();
    const auto request = base({path.toStdString() + "#one"});
    QCOMPARE(request.method, std::string("PUT"));
    QCOMPARE(request.url, std::string("http://h/one"));
    const auto both = readBase(read({path.toStdString()}).value());
    QVERIFY(!both && both.error().detail.ends_with("holds several requests: name one behind #"));
}

void tst_DiagnoseSettings::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QStringList &arguments, const char *reason) {
        QTest::newRow(name) << arguments << QString::fromLatin1(reason);
    };
    const auto url = QStringLiteral("http://h/");
    row("no address", {}, "nothing to diagnose: name a URL or a FILE.http#NAME");
    row("two addresses", {url, url}, "one address at a time can be diagnosed");
    row("an unknown route", {QStringLiteral("--route"), QStringLiteral("way=x"), url},
        "--route: 'way=x' is no part of a route; direct, proxy=URL, to=HOST:PORT, version=1.0|1.1|2, "
        "echo=URL and "
        "name=TEXT are");
    row("an unknown probe", {QStringLiteral("--probe"), QStringLiteral("chunk"), url},
        "--probe: no probe is called 'chunk'; the nearest one is chunked");
    row("a wait without end", {QStringLiteral("--expect100-timeout"), QStringLiteral("forever"), url},
        "a probe can't wait for ever: --expect100-timeout needs a time");
    row("an option of play alone", {QStringLiteral("--repeat"), QStringLiteral("2"), url},
        "unknown option --repeat; the nearest one is --request");
    row("an unknown format", {QStringLiteral("--format"), QStringLiteral("har"), url},
        "--format can't be 'har'; it can be text, ndjson, json, sarif or html");
}

void tst_DiagnoseSettings::refuses()
{
    QFETCH(QStringList, arguments);
    std::vector<std::string> words;
    for (const auto &argument : arguments)
        words.push_back(argument.toStdString());
    const auto settings = read(words);
    QVERIFY(!settings);
    QTEST(QString::fromStdString(settings.error().detail), "reason");
}

void tst_DiagnoseSettings::helpsWithEveryOption()
{
    const auto help = QString::fromStdString(diagnoseHelp());
    for (const auto *option : {"--route ROUTE", "--probe NAME", "--refused-path PATH", "--expect100-timeout",
                               "--header", "--cacert", "--max-time", "--format", "--out", "--silent"})
        QVERIFY2(help.contains(QLatin1String(option)), option);
    QCOMPARE(help.count(QStringLiteral("--expect100-timeout")), 1);
    for (const auto *option : {"--repeat", "--location", "--http2 "})
        QVERIFY2(!help.contains(QLatin1String(option)), option);
    for (const auto probe : diagnosis::allProbes()) {
        const auto name = diagnosis::probeName(probe);
        QVERIFY(help.contains(QLatin1String(name.data(), qsizetype(name.size()))));
    }
}

QTEST_GUILESS_MAIN(tst_DiagnoseSettings)
#include "tst_diagnosesettings.moc"
