// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/networkcolumns.h"

#include "app/analysis/wiretext.h"
#include "app/http/syntax.h"
#include "app/timeline/phase.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

namespace expectra {

namespace {

constexpr int longestName = 120; // characters of a name that are ever looked at in a row

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(NetworkColumns)
};

QString nameText(const PreparedRequest &request)
{
    if (!request.name.empty())
        return shortText(request.name, longestName);
    const auto segment = request.target.lastSegment();
    return shortText(segment.empty() ? std::string_view(request.target.host) : segment, longestName);
}

QString statusText(const Exchange &exchange)
{
    if (exchange.response)
        return QString::number(exchange.response->status);
    if (exchange.failure)
        return exchange.failure->kind == FailureKind::Cancelled ? Words::tr("cancelled")
                                                                : Words::tr("failed");
    return QStringLiteral("…");
}

QString expectText(const Exchange &exchange)
{
    const auto waited = durationText(exchange.expectation.waited.value_or(Duration::zero()));
    switch (exchange.expectation.outcome) {
    case expect::Outcome::None:
        return exchange.expectation.sent && !exchange.isComplete ? QStringLiteral("…") : QStringLiteral("–");
    case expect::Outcome::Continued: return Words::tr("100 in %1").arg(waited);
    case expect::Outcome::ContinuedLate: return Words::tr("100 too late");
    case expect::Outcome::TimedOut: return Words::tr("no 100 in %1").arg(waited);
    case expect::Outcome::Refused: return Words::tr("refused");
    case expect::Outcome::RefusedLate: return Words::tr("refused late");
    case expect::Outcome::RejectedEarly: return Words::tr("rejected early");
    case expect::Outcome::AnsweredEarly: return Words::tr("answered early");
    case expect::Outcome::NotAwaited: return Words::tr("not awaited");
    case expect::Outcome::Closed: return Words::tr("closed");
    case expect::Outcome::Failed: return Words::tr("failed");
    }
    return {};
}

QString initiatorText(const Exchange &exchange)
{
    const auto of = exchange.initiatedBy ? QString::number(*exchange.initiatedBy) : QString();
    switch (exchange.initiator) {
    case Initiator::Composer: return Words::tr("composer");
    case Initiator::Retry417:
        return of.isEmpty() ? Words::tr("417 retry") : Words::tr("417 retry of %1").arg(of);
    case Initiator::Reconnect:
        return of.isEmpty() ? Words::tr("reconnect") : Words::tr("reconnect of %1").arg(of);
    }
    return {};
}

QString protocolText(const Exchange &exchange)
{
    const auto version = exchange.response ? std::string_view(exchange.response->version)
                                           : http::versionOnTheWire(exchange.request->version);
    return shortText(http::toLower(version), 12);
}

/// The bars as words: "dns 120 µs, tcp 340 µs".
QString phasesText(const Exchange &exchange)
{
    QStringList parts;
    for (const auto &phase : timeline::phases(exchange.timeline)) {
        const auto name = timeline::phaseName(phase.name);
        parts.append(QLatin1String(name.data(), static_cast<qsizetype>(name.size())) + QLatin1Char(' ') +
                     durationText(phase.length()));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString columnTitle(NetworkColumn column)
{
    switch (column) {
    case NetworkColumn::Number: return Words::tr("#");
    case NetworkColumn::Name: return Words::tr("Name");
    case NetworkColumn::Method: return Words::tr("Method");
    case NetworkColumn::Status: return Words::tr("Status");
    case NetworkColumn::Expect: return Words::tr("Expect");
    case NetworkColumn::Protocol: return Words::tr("Protocol");
    case NetworkColumn::Initiator: return Words::tr("Initiator");
    case NetworkColumn::Size: return Words::tr("Size");
    case NetworkColumn::Time: return Words::tr("Time");
    case NetworkColumn::Waterfall: return Words::tr("Waterfall");
    }
    return {};
}

QString cellText(const Exchange &exchange, NetworkColumn column)
{
    switch (column) {
    case NetworkColumn::Number: return QString::number(exchange.id);
    case NetworkColumn::Name: return nameText(*exchange.request);
    case NetworkColumn::Method: return shortText(exchange.request->method, 20);
    case NetworkColumn::Status: return statusText(exchange);
    case NetworkColumn::Expect: return expectText(exchange);
    case NetworkColumn::Protocol: return protocolText(exchange);
    case NetworkColumn::Initiator: return initiatorText(exchange);
    case NetworkColumn::Size: return sizeText(receivedBytes(exchange));
    case NetworkColumn::Time: return durationText(exchange.end().sinceStart());
    case NetworkColumn::Waterfall: return phasesText(exchange);
    }
    return {};
}

/// From the timeline and not from the store, which belongs to the wire's thread while an exchange runs.
ByteCount receivedBytes(const Exchange &exchange)
{
    const auto *received = exchange.timeline.last<timeline::Received>();
    return received ? std::get<timeline::Received>(received->payload).bytes.end : 0;
}

} // namespace expectra
