// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/playcommand.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

namespace expectra {

namespace {

QList<QJsonObject> exchangesOf(const QByteArray &lines)
{
    QList<QJsonObject> exchanges;
    for (const QByteArray &line : lines.split('\n')) {
        if (!line.isEmpty())
            exchanges.append(QJsonDocument::fromJson(line).object());
    }
    return exchanges;
}

QJsonValue member(const QJsonObject &object, const char *outer, const char *inner)
{
    return object.value(QLatin1String(outer)).toObject().value(QLatin1String(inner));
}

} // namespace

Played play(const QStringList &arguments, std::chrono::milliseconds limit)
{
    QProcess process;
    process.setProgram(QStringLiteral(EXPECTRA_CLI));
    process.setArguments(
        QStringList{QStringLiteral("play"), QStringLiteral("--format"), QStringLiteral("ndjson")} +
        arguments);
    process.setStandardInputFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    process.start();
    const bool ended = process.waitForFinished(static_cast<int>(limit.count()));
    Played played;
    played.elapsed = std::chrono::milliseconds(timer.elapsed());
    if (!ended) {
        process.kill();
        process.waitForFinished();
    }
    played.ended = ended && process.exitStatus() == QProcess::NormalExit;
    played.exitStatus = process.exitCode();
    played.output = process.readAllStandardOutput();
    played.errors = process.readAllStandardError();
    played.exchanges = exchangesOf(played.output);
    return played;
}

QString outcome(const QJsonObject &exchange)
{
    return member(exchange, "expect", "outcome").toString();
}

int status(const QJsonObject &exchange)
{
    return member(exchange, "response", "status").toInt();
}

QList<int> interims(const QJsonObject &exchange)
{
    QList<int> statuses;
    for (const QJsonValue interim : exchange.value(QLatin1String("interim")).toArray())
        statuses.append(interim.toObject().value(QLatin1String("status")).toInt());
    return statuses;
}

double waited(const QJsonObject &exchange)
{
    return member(exchange, "expect", "waited").toDouble();
}

double bodyBytesSent(const QJsonObject &exchange)
{
    return member(exchange, "request", "bodyBytesSent").toDouble();
}

QString errorPhase(const QJsonObject &exchange)
{
    return member(exchange, "error", "phase").toString();
}

QString errorSide(const QJsonObject &exchange)
{
    return member(exchange, "error", "side").toString();
}

QString disorder(const QJsonObject &exchange)
{
    double start = 0;
    for (const QJsonValue entry : exchange.value(QLatin1String("phases")).toArray()) {
        const QJsonObject phase = entry.toObject();
        const double begin = phase.value(QLatin1String("start")).toDouble(-1);
        if (begin < start || phase.value(QLatin1String("end")).toDouble(-1) < begin)
            return QStringLiteral("phase ") + phase.value(QLatin1String("name")).toString();
        start = begin;
    }
    double before = 0;
    for (const QJsonValue entry : exchange.value(QLatin1String("interim")).toArray()) {
        const double at = entry.toObject().value(QLatin1String("at")).toDouble(-1);
        if (at < before)
            return QStringLiteral("interim response at %1").arg(at);
        before = at;
    }
    return waited(exchange) < 0 ? QStringLiteral("a wait of %1 us").arg(waited(exchange)) : QString();
}

QByteArray described(const Played &played)
{
    return QByteArray(played.ended ? "exit status " : "did not end, ") +
           QByteArray::number(played.exitStatus) + " after " +
           QByteArray::number(static_cast<qlonglong>(played.elapsed.count())) + " ms\n" +
           played.output.left(4000) + played.errors.left(2000);
}

} // namespace expectra
