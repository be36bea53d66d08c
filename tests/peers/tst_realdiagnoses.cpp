// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later

// `expectra-cli diagnose` against real servers and proxies: that it names the right cause, and what to change
// where. tests/peers/atlas.sh does the same with more of them, and longer.

#include "tests/peers/proxyrig.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace expectra;

namespace {

struct Row
{
    const char *name;
    const char *routes; // what they are on the command line, one word each
    const char *url;
    const char *cause;
    const char *rule;
    const char *fixAt = ""; // where the first fix is to be made begins so; empty: there is none to make
};

// clang-format off
const Row rows[] = {
    {"nginx", "direct", "http://127.0.0.1:{origin-nginx:1}/put/a", "none", "nothing-wrong"},
    {"Apache", "direct", "http://127.0.0.1:{origin-apache:1}/put/a", "none", "nothing-wrong"},
    {"lighttpd", "direct", "http://127.0.0.1:{origin-lighttpd:1}/put.sh/", "none", "nothing-wrong"},
    {"node", "direct", "http://127.0.0.1:{origin-node:1}/put/a", "none", "nothing-wrong"},
    {"nginx before an origin that continues", "direct to=127.0.0.1:{lab}", "http://127.0.0.1:{nginxproxy:1}/expect/continue", "intermediary", "intermediary-continues", "nginx"},
    {"nginx before one that refuses", "direct to=127.0.0.1:{lab}", "http://127.0.0.1:{nginxproxy:1}/expect/refuse", "server", "server-refuses"},
    {"nginx before a silent one", "direct to=127.0.0.1:{lab}", "http://127.0.0.1:{nginxproxy:1}/expect/silent", "server", "stays-silent"},
    {"Apache before an origin that continues", "direct to=127.0.0.1:{lab}", "http://127.0.0.1:{apacheproxy:1}/expect/continue", "none", "nothing-wrong"},
    {"Apache before one that refuses", "direct to=127.0.0.1:{lab}", "http://127.0.0.1:{apacheproxy:1}/expect/refuse", "server", "server-refuses"},
    {"Apache before a silent one", "direct to=127.0.0.1:{lab}", "http://127.0.0.1:{apacheproxy:1}/expect/silent", "intermediary", "breaks-on-expect", "Apache httpd"},
    {"HAProxy before an origin that continues", "direct to=127.0.0.1:{lab}", "http://127.0.0.1:{haproxy:2}/expect/continue", "none", "nothing-wrong"},
    {"HAProxy before one that refuses", "direct to=127.0.0.1:{lab}", "http://127.0.0.1:{haproxy:2}/expect/refuse", "server", "server-refuses"},
    {"HAProxy before a silent one", "direct to=127.0.0.1:{lab}", "http://127.0.0.1:{haproxy:2}/expect/silent", "server", "stays-silent"},
    {"Squid before an origin that continues", "direct proxy=http://127.0.0.1:{squid:1}", "http://127.0.0.1:{lab}/expect/continue", "none", "nothing-wrong"},
    {"Squid before one that refuses", "direct proxy=http://127.0.0.1:{squid:1}", "http://127.0.0.1:{lab}/expect/refuse", "server", "server-refuses"},
    {"Squid before a silent one", "direct proxy=http://127.0.0.1:{squid:1}", "http://127.0.0.1:{lab}/expect/silent", "server", "stays-silent"},
    {"Squid, accelerator, before an origin that continues", "direct to=127.0.0.1:{lab}", "http://127.0.0.1:{squid:4}/expect/continue", "none", "nothing-wrong"},
    {"Squid, accelerator, before one that refuses", "direct to=127.0.0.1:{lab}", "http://127.0.0.1:{squid:4}/expect/refuse", "server", "server-refuses"},
    {"Squid, accelerator, before a silent one", "direct to=127.0.0.1:{lab}", "http://127.0.0.1:{squid:4}/expect/silent", "server", "stays-silent"},
    {"tinyproxy before an origin that continues", "direct proxy=http://127.0.0.1:{tinyproxy:1}", "http://127.0.0.1:{lab}/expect/continue", "intermediary", "continues-late", "Tinyproxy"},
    {"tinyproxy before one that refuses", "direct proxy=http://127.0.0.1:{tinyproxy:1}", "http://127.0.0.1:{lab}/expect/refuse", "server", "server-refuses"},
    {"tinyproxy before a silent one", "direct proxy=http://127.0.0.1:{tinyproxy:1}", "http://127.0.0.1:{lab}/expect/silent", "server", "stays-silent"},
};
// clang-format on

QJsonObject lastObject(const QByteArray &lines)
{
    return QJsonDocument::fromJson(lines.trimmed().split('\n').last()).object();
}

} // namespace

class tst_RealDiagnoses : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void namesTheCauseAndTheCure_data();
    void namesTheCauseAndTheCure();

private:
    void startUpTo(qsizetype row);

    ProxyRig m_rig;
    std::map<QString, std::unique_ptr<QProcess>> m_runs;
    qsizetype m_started = 0; // rows whose run was started, or can't be
};

// They wait far more than they work, so some go side by side; all at once they would make each other late,
// and a 100 that comes late is another finding.
constexpr qsizetype sideBySide = 4;

void tst_RealDiagnoses::initTestCase()
{
    const QString problem = m_rig.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void tst_RealDiagnoses::startUpTo(qsizetype row)
{
    for (m_started = std::max(m_started, row - sideBySide);
         m_started < std::min<qsizetype>(row, std::size(rows)); ++m_started) {
        const Row &next = rows[m_started];
        QStringList arguments{QStringLiteral("diagnose"), QStringLiteral("--format"),
                              QStringLiteral("ndjson"),   QStringLiteral("--expect100-timeout"),
                              QStringLiteral("1"),        QStringLiteral("--max-time"),
                              QStringLiteral("4"),        QStringLiteral("-X"),
                              QStringLiteral("PUT"),      QStringLiteral("-d"),
                              QStringLiteral("hello")};
        for (const QString &route : m_rig.filledIn(QString::fromLatin1(next.routes)).split(QLatin1Char(' ')))
            arguments += {QStringLiteral("--route"), route};
        arguments += m_rig.filledIn(QString::fromLatin1(next.url));
        if (arguments.join(QString()).contains(QLatin1Char('{')))
            continue; // not installed
        auto &run = m_runs[QString::fromLatin1(next.name)] = std::make_unique<QProcess>();
        run->setStandardInputFile(QProcess::nullDevice());
        run->start(QStringLiteral(EXPECTRA_CLI), arguments);
    }
}

void tst_RealDiagnoses::namesTheCauseAndTheCure_data()
{
    QTest::addColumn<qsizetype>("row");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("fixAt");
    qsizetype index = 0;
    for (const Row &row : rows)
        QTest::newRow(row.name) << index++ << QString::fromLatin1(row.cause) << QString::fromLatin1(row.rule)
                                << QString::fromLatin1(row.fixAt);
}

void tst_RealDiagnoses::namesTheCauseAndTheCure()
{
    QFETCH(const qsizetype, row);
    startUpTo(row + sideBySide);
    const auto run = m_runs.find(QString::fromLatin1(QTest::currentDataTag()));
    if (run == m_runs.end())
        QSKIP("not installed");
    QVERIFY(run->second->state() == QProcess::NotRunning || run->second->waitForFinished(120000));
    const QByteArray output = run->second->readAllStandardOutput();
    const QJsonObject verdict = lastObject(output).value(QLatin1String("verdict")).toObject();
    const QByteArray said = QJsonDocument(verdict).toJson() + run->second->readAllStandardError();
    QFETCH(const QString, cause);
    QFETCH(const QString, rule);
    QFETCH(const QString, fixAt);
    QVERIFY2(verdict.value(QLatin1String("cause")).toString() == cause, said.constData());
    QVERIFY2(verdict.value(QLatin1String("rule")).toString() == rule, said.constData());
    const QString where = verdict.value(QLatin1String("fixes"))
                              .toArray()
                              .first()
                              .toObject()
                              .value(QLatin1String("where"))
                              .toString();
    QVERIFY2(fixAt.isEmpty() || where.startsWith(fixAt), said.constData());
}

QTEST_GUILESS_MAIN(tst_RealDiagnoses)
#include "tst_realdiagnoses.moc"
