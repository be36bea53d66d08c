// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `expectra-cli diagnose` as scripts see it, against the lab.

#include "tests/app/cli/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace expectra::test;

namespace {

QString member(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

} // namespace

class tst_DiagnoseCommand : public QObject
{
    Q_OBJECT

private slots:
    void announcesOnStandardError();
    void showsTheMatrix();
    void writesEachExchangeWithItsPlace();
    void tellsWhatArrived();
    void namesTheCause_data();
    void namesTheCause();
    void endsWith3WhereNoRouteCanBeReached();
    void endsWith2WhereItCantBegin();

private:
    Run diagnose(const QStringList &options, const char *path)
    {
        return run(QStringList{QStringLiteral("diagnose")} + options + QStringList{m_lab.url(path)});
    }
    static QStringList only(std::initializer_list<const char *> probes)
    {
        QStringList options;
        for (const auto *probe : probes)
            options << QStringLiteral("--probe") << QString::fromLatin1(probe);
        return options;
    }

    RunningLab m_lab;
};

void tst_DiagnoseCommand::announcesOnStandardError()
{
    const auto told = diagnose(only({"plain"}), "/expect/continue");
    QVERIFY2(told.hasEnded, told.described().constData());
    QVERIFY2(told.errors.startsWith("Requests: POST http://127.0.0.1:"), told.described().constData());
    QVERIFY2(told.errors.contains("POST may change"), told.described().constData());
    QVERIFY(!told.output.contains("Requests:"));
    const auto silent = diagnose(only({"plain"}) << QStringLiteral("-s"), "/expect/continue");
    QCOMPARE(silent.errors, QByteArray());
}

void tst_DiagnoseCommand::showsTheMatrix()
{
    const auto told = diagnose(only({"plain", "continue"}) << QStringLiteral("-X") << QStringLiteral("PUT"),
                               "/expect/refuse");
    QVERIFY2(told.hasEnded, told.described().constData());
    QVERIFY2(told.output.startsWith("Probe                 Direct\n"
                                    "Body, no Expect       200\n"
                                    "Expect: 100-continue  417\n"),
             told.described().constData());
}

void tst_DiagnoseCommand::writesEachExchangeWithItsPlace()
{
    const auto told =
        diagnose(only({"plain", "continue"}) << QStringLiteral("--format") << QStringLiteral("ndjson"),
                 "/expect/continue");
    QVERIFY2(told.hasEnded, told.described().constData());
    const auto objects = objectsOf(told.output);
    QVERIFY2(objects.size() >= 4, told.described().constData());
    const QStringList probes{QStringLiteral("plain"), QStringLiteral("continue"), QStringLiteral("continue"),
                             QStringLiteral("plain")};
    for (int i = 0; i < 4; ++i) {
        const auto &object = objects[i];
        QCOMPARE(member(object, "probe"), probes[i]);
        QCOMPARE(member(object, "route"), QStringLiteral("direct"));
        QCOMPARE(member(object, "initiator"), QStringLiteral("probe"));
        const bool isPlain = probes[i] == QStringLiteral("plain");
        QCOMPARE(member(object, "words"), isPlain ? QStringLiteral("200") : QStringLiteral("100 200"));
        QCOMPARE(object.value(QLatin1String("repetition")).toInt(), i / 2);
        QVERIFY(!member(object.value(QLatin1String("response")).toObject(), "text").isEmpty());
    }
}

void tst_DiagnoseCommand::tellsWhatArrived()
{
    const auto route = QStringLiteral("echo=") + m_lab.url("/expect/echo");
    const auto told =
        diagnose(only({"unknown"}) << QStringLiteral("--route") << route << QStringLiteral("--format")
                                   << QStringLiteral("ndjson") << QStringLiteral("--expect100-timeout")
                                   << QStringLiteral("0.3"),
                 "/nowhere");
    QVERIFY2(told.hasEnded, told.described().constData());
    const auto first = objectsOf(told.output).value(0);
    QCOMPARE(member(first, "route"), QStringLiteral("direct,") + route);
    const auto arrived = first.value(QLatin1String("arrived")).toObject();
    QCOMPARE(member(arrived, "method"), QStringLiteral("POST"));
    QCOMPARE(arrived.value(QLatin1String("bodyBytes")).toInt(), 5);
    QVERIFY(QJsonDocument(arrived).toJson(QJsonDocument::Compact).contains("[\"Expect\",\"x-probe\"]"));
}

void tst_DiagnoseCommand::namesTheCause_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<int>("status");
    QTest::newRow("nothing") << QStringLiteral("/expect/continue") << QStringLiteral("none") << 0;
    QTest::newRow("the server") << QStringLiteral("/expect/refuse") << QStringLiteral("server") << 1;
}

void tst_DiagnoseCommand::namesTheCause()
{
    QFETCH(QString, path);
    QFETCH(QString, cause);
    QFETCH(int, status);
    const auto told =
        diagnose(only({"plain", "continue"}) << QStringLiteral("--format") << QStringLiteral("ndjson"),
                 path.toLatin1().constData());
    QVERIFY2(told.hasEnded, told.described().constData());
    const auto verdict = objectsOf(told.output).last().value(QLatin1String("verdict")).toObject();
    QVERIFY2(member(verdict, "cause") == cause, told.described().constData());
    QVERIFY(!member(verdict, "summary").isEmpty());
    QVERIFY(!verdict.value(QLatin1String("evidence")).toArray().isEmpty());
    QCOMPARE(told.status, status);
}

void tst_DiagnoseCommand::endsWith3WhereNoRouteCanBeReached()
{
    // Port 1 of this machine: nobody listens there.
    const auto told = run({QStringLiteral("diagnose"), QStringLiteral("http://127.0.0.1:1/")});
    QVERIFY2(told.hasEnded, told.described().constData());
    QCOMPARE(told.status, 3);
    QCOMPARE(told.output.count("The route can't be reached: connection refused."), 1);
}

void tst_DiagnoseCommand::endsWith2WhereItCantBegin()
{
    const auto told = run({QStringLiteral("diagnose"), QStringLiteral("--probe"), QStringLiteral("plane"),
                           QStringLiteral("http://127.0.0.1:1/")});
    QCOMPARE(told.status, 2);
    QVERIFY2(told.errors.startsWith(
                 "expectra-cli diagnose: --probe: no probe is called 'plane'; the nearest one is "
                 "plain"),
             told.described().constData());
    QVERIFY(told.output.isEmpty());
}

QTEST_GUILESS_MAIN(tst_DiagnoseCommand)
#include "tst_diagnosecommand.moc"
