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

QByteArray described(const Played &played)
{
    return QByteArray(played.ended ? "exit status " : "did not end, ") +
           QByteArray::number(played.exitStatus) + " after " +
           QByteArray::number(static_cast<qlonglong>(played.elapsed.count())) + " ms\n" +
           played.output.left(4000) + played.errors.left(2000);
}

} // namespace expectra
