// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program as scripts see it: what it prints where, and with which status it ends.

#include "tests/app/cli/program.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace expectra::test;

namespace {

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

int statusOf(const QJsonObject &exchange)
{
    return exchange.value(QLatin1String("response")).toObject().value(QLatin1String("status")).toInt();
}

} // namespace

class tst_Program : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatItCanDo_data();
    void tellsWhatItCanDo();
    void refusesWhatItCanNotDo_data();
    void refusesWhatItCanNotDo();
    void writesTheCertificatesOfTheLab();
    void playsAnAddress();
    void playsTheSampleInItsOrder();
    void endsWith3WhereNobodyAnswers();
    void countsAGoodRetryAsPlayed();
    void writesTheContent();
    void writesTheContentToStandardOutput();
    void writesTheContentDecoded();
    void writesHar();
    void writesTheTrace();
    void readsTheBodyFromStandardInput();
    void repeatsOnOneConnection();
    void playsInParallelButPrintsInOrder();
    void sumsUpRepetitions();
    void showsWhatWasInterrupted();
    void endsTheLabOnASignal();
    void keepsTheLabOffATakenPort();

private:
    Run play(const QStringList &options, const char *path = nullptr)
    {
        auto arguments = QStringList{QStringLiteral("play")} + options;
        if (path)
            arguments.append(m_lab.url(path));
        return run(arguments);
    }

    RunningLab m_lab;
};

void tst_Program::tellsWhatItCanDo_data()
{
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("--help") << QByteArray("Usage: expectra-cli COMMAND");
    QTest::newRow("play --help") << QByteArray("--expect100-timeout SECONDS");
    QTest::newRow("play -h") << QByteArray("Usage: expectra-cli play");
    QTest::newRow("diagnose --help") << QByteArray("--refused-path PATH");
    QTest::newRow("lab --help") << QByteArray("--scenarios DIR");
    QTest::newRow("--version") << QByteArray("expectra-cli 0.1.0");
}

void tst_Program::tellsWhatItCanDo()
{
    QFETCH(const QByteArray, expected);
    const auto told = run(words(QTest::currentDataTag()));
    QVERIFY2(told.hasEnded && told.status == 0, told.described().constData());
    QVERIFY2(told.output.contains(expected), told.described().constData());
    QVERIFY2(told.errors.isEmpty(), told.described().constData());
}

void tst_Program::refusesWhatItCanNotDo_data()
{
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char *line, const char *reason) { QTest::newRow(line) << QByteArray(reason); };
    // clang-format off
    row("",                                 "Usage: expectra-cli COMMAND");
    row("plya",                             "expectra-cli: unknown command 'plya'; the nearest one is play");
    row("play",                             "expectra-cli play: nothing to play");
    row("play --expekt wait http://a/",     "expectra-cli play: unknown option --expekt; the nearest one is --expect");
    row("play --format html http://a/",     "expectra-cli play: this version writes no html");
    row("play http://127.0.0.1:99999/",     "expectra-cli play: http://127.0.0.1:99999/: the port '99999'");
    row("play ftp://127.0.0.1/",            "expectra-cli play: ftp://127.0.0.1/: the scheme 'ftp'");
    row("play missing.http",                "expectra-cli play: missing.http: No such file or directory");
    row("play --out /none/x http://127.0.0.1:1/",   "expectra-cli play: /none/x: No such file or directory");
    row("play --trace /none/x http://127.0.0.1:1/", "expectra-cli play: /none/x: No such file or directory");
    row("play -o /none/x http://127.0.0.1:1/",      "expectra-cli play: /none/x: No such file or directory");
    row("diagnose",                         "expectra-cli diagnose: nothing to diagnose");
    row("diagnose ftp://127.0.0.1/",        "expectra-cli diagnose: ftp://127.0.0.1/: the scheme 'ftp'");
    row("diagnose --out /none/x http://127.0.0.1:1/", "expectra-cli diagnose: /none/x: No such file or directory");
    row("lab --port 65536",                 "expectra-cli lab: --port can't be '65536'");
    row("lab --prot 1",                     "expectra-cli lab: unknown option --prot; the nearest one is --port");
    row("lab --scenarios /none",            "expectra-cli lab: /none");
    row("lab loud",                         "expectra-cli lab: 'loud' is no option");
    // clang-format on
}

void tst_Program::refusesWhatItCanNotDo()
{
    QFETCH(const QByteArray, reason);
    const auto refused = run(words(QTest::currentDataTag()));
    QVERIFY2(refused.hasEnded, refused.described().constData());
    QCOMPARE(refused.status, 2);
    QVERIFY2(refused.errors.startsWith(reason), refused.described().constData());
    QVERIFY2(refused.output.isEmpty(), refused.described().constData());
}

void tst_Program::playsAnAddress()
{
    const auto played = play(words("--expect wait --body-size 300000 -sX PUT"), "/expect/continue");
    QVERIFY2(played.hasEnded && played.status == 0, played.described().constData());
    QVERIFY2(played.output.contains("100 Continue") && played.output.contains("200"),
             played.described().constData());
    QVERIFY2(!played.output.contains('\x1b'), played.described().constData());
    QVERIFY2(played.errors.isEmpty(), played.described().constData());
}

void tst_Program::playsTheSampleInItsOrder()
{
    const auto played =
        play({QStringLiteral("--format"), QStringLiteral("ndjson"), QStringLiteral("--var"),
              QStringLiteral("host=127.0.0.1:%1").arg(m_lab.port()),
              QStringLiteral(SOURCE_DIR "/resources/samples/expectation-lab/answers-to-expect.http")});
    QVERIFY2(played.hasEnded && played.status == 0, played.described().constData());
    QStringList outcomes;
    for (const auto &exchange : objectsOf(played.output)) {
        const auto expectation = exchange.value(QLatin1String("expect")).toObject();
        outcomes.append(expectation.value(QLatin1String("outcome")).toString());
    }
    QCOMPARE(outcomes.join(QLatin1Char(' ')),
             QStringLiteral("continued refused none timed-out continued-late rejected-early rejected-early "
                            "answered-early refused-late"));
}

void tst_Program::endsWith3WhereNobodyAnswers()
{
    const auto played = run(words("play --format ndjson http://127.0.0.1:1/"));
    QVERIFY2(played.hasEnded, played.described().constData());
    QCOMPARE(played.status, 3);
    const auto exchange = objectsOf(played.output).value(0);
    QCOMPARE(exchange.value(QLatin1String("error")).toObject().value(QLatin1String("kind")).toString(),
             QStringLiteral("refused"));
}

void tst_Program::countsAGoodRetryAsPlayed()
{
    const auto played = play(words("--format ndjson --expect wait --body-size 5"), "/expect/refuse");
    QVERIFY2(played.hasEnded && played.status == 0, played.described().constData());
    const auto exchanges = objectsOf(played.output);
    QCOMPARE(exchanges.size(), 2);
    QCOMPARE(statusOf(exchanges.at(0)), 417);
    QCOMPARE(statusOf(exchanges.at(1)), 200);
    QCOMPARE(exchanges.at(1).value(QLatin1String("initiator")).toString(), QStringLiteral("417 retry"));
}

/// The 417 before the answer leaves nothing in the file.
void tst_Program::writesTheContent()
{
    const QTemporaryDir directory;
    const auto path = directory.filePath(QStringLiteral("content"));
    const auto played = play({QStringLiteral("-o"), path}, "/bytes?count=3000000");
    QVERIFY2(played.hasEnded && played.status == 0, played.described().constData());
    QCOMPARE(contentOf(path).size(), 3000000);
    const auto retried = play(words("--expect wait --body-size 5 -o") + QStringList{path}, "/expect/refuse");
    QVERIFY2(retried.hasEnded && retried.status == 0, retried.described().constData());
    QVERIFY2(!contentOf(path).isEmpty() && !contentOf(path).contains("417"), contentOf(path).constData());
}

void tst_Program::writesTheContentToStandardOutput()
{
    const auto played = play(words("-o -"), "/bytes?count=70000");
    QVERIFY2(played.hasEnded && played.status == 0, played.described().constData());
    QCOMPARE(played.output.size(), 70000);
    QVERIFY2(played.errors.contains("200"), played.described().constData());
}

void tst_Program::writesTheContentDecoded()
{
    const auto decoded = play(words("-s --compressed -o -"), "/bodies/zstd");
    QVERIFY2(decoded.hasEnded && decoded.status == 0, decoded.described().constData());
    QVERIFY2(decoded.output.startsWith("{\"service\""), decoded.described().constData());
    QVERIFY(decoded.errors.contains("Accept-Encoding: gzip, deflate, br, zstd"));

    const auto raw = play(words("-s -o -"), "/bodies/zstd");
    QVERIFY(raw.output.startsWith("\x28\xb5\x2f\xfd"));

    const auto cut = play(words("-s --compressed -o -"), "/bodies/gzip-cut");
    QCOMPARE(cut.status, 3);
    QVERIFY2(cut.errors.contains("The gzip content ends before its end"), cut.described().constData());

    const auto bomb =
        play(words("-s --compressed --decode-limit 1000 -o -"), "/bodies/gzip-bomb?mebibytes=2");
    QCOMPARE(bomb.status, 3);
    QCOMPARE(bomb.output.size(), 1000);
    QVERIFY2(bomb.errors.contains("--decode-limit"), bomb.described().constData());
}

void tst_Program::writesHar()
{
    const auto played = play(
        {QStringLiteral("--format"), QStringLiteral("har"), QStringLiteral("--repeat"), QStringLiteral("2")},
        "/expect/echo");
    QCOMPARE(played.status, 0);
    const auto log = QJsonDocument::fromJson(played.output).object().value(QLatin1String("log")).toObject();
    QCOMPARE(log.value(QLatin1String("version")).toString(), QStringLiteral("1.2"));
    const auto entries = log.value(QLatin1String("entries")).toArray();
    QCOMPARE(entries.size(), 2);
    for (const auto &entry : entries)
        QCOMPARE(entry.toObject()
                     .value(QLatin1String("response"))
                     .toObject()
                     .value(QLatin1String("status"))
                     .toInt(),
                 200);
}

void tst_Program::writesTheTrace()
{
    const QTemporaryDir directory;
    const auto path = directory.filePath(QStringLiteral("trace"));
    const auto played = play({QStringLiteral("--trace"), path}, "/expect/continue");
    QVERIFY2(played.hasEnded && played.status == 0, played.described().constData());
    const auto events = objectsOf(contentOf(path));
    QVERIFY(events.size() > 5);
    QCOMPARE(events.last().value(QLatin1String("event")).toString(), QStringLiteral("ended"));
}

void tst_Program::readsTheBodyFromStandardInput()
{
    const auto played = run({QStringLiteral("play"), QStringLiteral("-d"), QStringLiteral("@-"),
                             QStringLiteral("--format"), QStringLiteral("ndjson"), m_lab.url("/expect/echo")},
                            "a=1\nb=2");
    QVERIFY2(played.hasEnded && played.status == 0, played.described().constData());
    const auto request = objectsOf(played.output).value(0).value(QLatin1String("request")).toObject();
    QCOMPARE(request.value(QLatin1String("bodyBytesSent")).toInt(), 6);
}

void tst_Program::repeatsOnOneConnection()
{
    const auto played = play(words("--repeat 50 --format ndjson"), "/bytes?count=10");
    QVERIFY2(played.hasEnded && played.status == 0, played.described().constData());
    const auto exchanges = objectsOf(played.output);
    QCOMPARE(exchanges.size(), 50);
    for (int i = 0; i < 50; ++i) {
        const auto connection = exchanges.at(i).value(QLatin1String("connection")).toObject();
        QCOMPARE(connection.value(QLatin1String("id")).toInt(), 1);
        QCOMPARE(connection.value(QLatin1String("reused")).toBool(), i > 0);
    }
    const auto fresh = play(words("--repeat 3 --fresh --format ndjson"), "/bytes?count=10");
    for (const auto &exchange : objectsOf(fresh.output))
        QVERIFY(
            !exchange.value(QLatin1String("connection")).toObject().value(QLatin1String("reused")).toBool());
}

/// The first one takes longest, and still comes first.
void tst_Program::playsInParallelButPrintsInOrder()
{
    const auto played = run({QStringLiteral("play"), QStringLiteral("--format"), QStringLiteral("ndjson"),
                             QStringLiteral("--parallel"), QStringLiteral("3"), QStringLiteral("--repeat"),
                             QStringLiteral("1"), m_lab.url("/expect/drip?bytes=20&ms=50"),
                             m_lab.url("/bytes?count=1"), m_lab.url("/bytes?count=2")});
    QVERIFY2(played.hasEnded && played.status == 0, played.described().constData());
    QList<int> sizes;
    for (const auto &exchange : objectsOf(played.output)) {
        const auto response = exchange.value(QLatin1String("response")).toObject();
        sizes.append(response.value(QLatin1String("bodyBytes")).toInt());
    }
    QCOMPARE(sizes, (QList<int>{20, 1, 2}));
}

void tst_Program::sumsUpRepetitions()
{
    const auto played = play(words("--repeat 5"), "/bytes?count=10");
    QVERIFY2(played.hasEnded && played.status == 0, played.described().constData());
    QVERIFY2(played.output.contains("\n5 exchanges, 0 failed\n"), played.described().constData());
    QVERIFY2(played.output.contains("median"), played.described().constData());
}

void tst_Program::showsWhatWasInterrupted()
{
    QProcess process;
    process.start(QStringLiteral(EXPECTRA_CLI),
                  {QStringLiteral("play"), QStringLiteral("--format"), QStringLiteral("ndjson"),
                   m_lab.url("/bytes?count=1"), m_lab.url("/broken/silence"), m_lab.url("/bytes?count=2")});
    // The first result on standard output says that the second play has begun.
    QVERIFY(process.waitForReadyRead(30000));
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    QVERIFY(process.waitForFinished(30000));
    const auto exchanges = objectsOf(process.readAllStandardOutput());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 3);
    QCOMPARE(exchanges.size(), 2);
    const auto error = exchanges.at(1).value(QLatin1String("error")).toObject();
    QCOMPARE(error.value(QLatin1String("kind")).toString(), QStringLiteral("cancelled"));
}

void tst_Program::endsTheLabOnASignal()
{
    RunningLab lab;
    QVERIFY(lab.port() > 0);
    QCOMPARE(lab.end(), 0);
}

void tst_Program::keepsTheLabOffATakenPort()
{
    const auto second = run({QStringLiteral("lab"), QStringLiteral("--port"), QString::number(m_lab.port())});
    QVERIFY2(second.hasEnded, second.described().constData());
    QCOMPARE(second.status, 2);
    QVERIFY2(second.errors.contains(QByteArray::number(m_lab.port())), second.described().constData());
}

void tst_Program::writesTheCertificatesOfTheLab()
{
    const QTemporaryDir directory;
    QProcess lab;
    lab.start(QStringLiteral(EXPECTRA_CLI),
              {QStringLiteral("lab"), QStringLiteral("--port"), QStringLiteral("0"),
               QStringLiteral("--tls-port"), QStringLiteral("0"), QStringLiteral("--proxy-port"),
               QStringLiteral("0"), QStringLiteral("--tls-files"), directory.path()});
    QVERIFY(lab.waitForReadyRead());
    const QJsonObject ports = QJsonDocument::fromJson(lab.readLine()).object();
    QVERIFY(ports[QStringLiteral("tlsPort")].toInt() > 0);
    QVERIFY(ports[QStringLiteral("proxyPort")].toInt() > 0);
    QCOMPARE(ports[QStringLiteral("cacert")].toString(), directory.filePath(QStringLiteral("ca.pem")));

    QFile authority(directory.filePath(QStringLiteral("ca.pem")));
    QVERIFY(authority.open(QIODevice::ReadOnly));
    QVERIFY(authority.readAll().startsWith("-----BEGIN CERTIFICATE-----"));
    const QFileInfo client(directory.filePath(QStringLiteral("client.pem")));
    QCOMPARE(client.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    lab.terminate();
    QVERIFY(lab.waitForFinished());
    QCOMPARE(lab.exitCode(), 0);
}

QTEST_GUILESS_MAIN(tst_Program)
#include "tst_program.moc"
