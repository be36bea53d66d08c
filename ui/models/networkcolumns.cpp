// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/networkcolumns.h"

#include "app/analysis/wiretext.h"
#include "app/http/status.h"
#include "app/timeline/phase.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QStringList>

namespace expectra {

namespace {

constexpr int longestName = 120; // characters of a name that are ever looked at in a row
constexpr int longestTip = 2000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(NetworkColumns)
};

QString ascii(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QString statusText(const LogKind &kind)
{
    if (kind.hasResponse && kind.failure && *kind.failure != FailureKind::Cancelled)
        return Words::tr("%1 failed").arg(kind.status);
    if (kind.hasResponse)
        return QString::number(kind.status);
    if (kind.failure)
        return *kind.failure == FailureKind::Cancelled ? Words::tr("cancelled") : Words::tr("failed");
    return QStringLiteral("…");
}

QString expectText(const LogKind &kind, const LogRow &row)
{
    const auto waited = [&] { return durationText(Duration(static_cast<Duration::rep>(row.waited))); };
    switch (kind.outcome) {
    case expect::Outcome::None:
        return kind.expectSent && !kind.isComplete ? QStringLiteral("…") : QStringLiteral("–");
    case expect::Outcome::Continued: return Words::tr("100 in %1").arg(waited());
    case expect::Outcome::ContinuedLate: return Words::tr("100 too late");
    case expect::Outcome::TimedOut: return Words::tr("no 100 in %1").arg(waited());
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

QString initiatorText(const LogKind &kind, const LogRow &row)
{
    const auto of = row.initiatedBy() ? QString::number(*row.initiatedBy()) : QString();
    switch (kind.initiator) {
    case Initiator::Composer: return Words::tr("composer");
    case Initiator::Probe: return Words::tr("probe");
    case Initiator::Retry417:
        return of.isEmpty() ? Words::tr("417 retry") : Words::tr("417 retry of %1").arg(of);
    case Initiator::Reconnect:
        return of.isEmpty() ? Words::tr("reconnect") : Words::tr("reconnect of %1").arg(of);
    case Initiator::Redirect:
        return of.isEmpty() ? Words::tr("redirect") : Words::tr("redirect by %1").arg(of);
    case Initiator::Authentication:
        return of.isEmpty() ? Words::tr("authentication") : Words::tr("authentication for %1").arg(of);
    }
    return {};
}

QDateTime startOf(const LogRow &row)
{
    return QDateTime::fromMSecsSinceEpoch(
        std::chrono::duration_cast<std::chrono::milliseconds>(row.startedAt).count());
}

QString findingsText(const LogKind &kind, const LogRow &row)
{
    return kind.severity ? QString::number(row.findingCount) : QStringLiteral("–");
}

/// The bars as words: "dns 120 µs, tcp 340 µs".
QString phasesText(const ExchangeLog &log, const LogRow &row, const QString &separator)
{
    QStringList parts;
    for (const auto &phase : log.phasesOf(row))
        parts.append(ascii(timeline::phaseName(phase.name)) + QLatin1Char(' ') +
                     durationText(phase.length()));
    return parts.join(separator);
}

QString statusTip(const LogKind &kind)
{
    if (kind.failure)
        return Words::tr("Failed: %1").arg(ascii(failureKindName(*kind.failure)));
    const auto phrase = kind.hasResponse ? http::reasonPhrase(kind.status) : std::string_view();
    return phrase.empty() ? QString() : QString::number(kind.status) + QLatin1Char(' ') + ascii(phrase);
}

QString initiatorTip(const LogRow &row)
{
    return row.initiatedBy() ? Words::tr("A click goes to exchange %1").arg(*row.initiatedBy()) : QString();
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
    case NetworkColumn::Started: return Words::tr("Started");
    case NetworkColumn::Host: return Words::tr("Host");
    case NetworkColumn::Address: return Words::tr("Address");
    case NetworkColumn::Type: return Words::tr("Type");
    case NetworkColumn::Remote: return Words::tr("Remote");
    case NetworkColumn::Connection: return Words::tr("Connection");
    case NetworkColumn::Findings: return Words::tr("Findings");
    }
    return {};
}

QString cellText(const ExchangeLog &log, const LogRow &row, NetworkColumn column)
{
    const auto &kind = log.kindOf(row);
    switch (column) {
    case NetworkColumn::Number: return QString::number(row.id);
    case NetworkColumn::Name: return shortText(log.nameOf(row), longestName);
    case NetworkColumn::Method: return shortText(log.text(kind.method), 20);
    case NetworkColumn::Status: return statusText(kind);
    case NetworkColumn::Expect: return expectText(kind, row);
    case NetworkColumn::Protocol: return shortText(log.text(kind.protocol), 12);
    case NetworkColumn::Initiator: return initiatorText(kind, row);
    case NetworkColumn::Size: return sizeText(row.received);
    case NetworkColumn::Time: return durationText(row.length);
    case NetworkColumn::Waterfall: return phasesText(log, row, QStringLiteral(", "));
    case NetworkColumn::Started: return startOf(row).toString(QStringLiteral("HH:mm:ss.zzz"));
    case NetworkColumn::Host: return shortText(log.text(kind.host), longestName);
    case NetworkColumn::Address: return shortText(log.addressOf(row), 2 * longestName);
    case NetworkColumn::Type: return shortText(log.text(kind.type), longestName);
    case NetworkColumn::Remote: return shortText(log.text(kind.remote), longestName);
    case NetworkColumn::Connection:
        return row.connection == 0 ? QStringLiteral("–") : QString::number(row.connection);
    case NetworkColumn::Findings: return findingsText(kind, row);
    }
    return {};
}

QString cellToolTip(const ExchangeLog &log, const LogRow &row, NetworkColumn column)
{
    const auto &kind = log.kindOf(row);
    switch (column) {
    case NetworkColumn::Number:
        return row.isPinned ? Words::tr("Pinned: stays when the log is cleared") : QString();
    case NetworkColumn::Name:
    case NetworkColumn::Address: return shortText(log.addressOf(row), longestTip);
    case NetworkColumn::Status: return statusTip(kind);
    case NetworkColumn::Initiator: return initiatorTip(row);
    case NetworkColumn::Size: return Words::tr("%1 bytes received").arg(row.received);
    case NetworkColumn::Time: return Words::tr("%1 µs").arg(microseconds(row.length), 0, 'f', 1);
    case NetworkColumn::Waterfall: return phasesText(log, row, QStringLiteral("\n"));
    case NetworkColumn::Started: return startOf(row).toString(Qt::ISODateWithMs);
    case NetworkColumn::Connection: return kind.isReused ? Words::tr("On a kept connection") : QString();
    case NetworkColumn::Findings: return ascii(log.text(kind.findings));
    default: return cellText(log, row, column);
    }
}

} // namespace expectra
