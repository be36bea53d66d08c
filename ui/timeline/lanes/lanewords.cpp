// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lanes/lanewords.h"

#include "app/analysis/timing/phasefacts.h"
#include "app/analysis/tls/tlsreading.h"
#include "app/analysis/wiretext.h"
#include "app/analysis/exacttime.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QStringList>

namespace expectra {

namespace {

using timeline::PhaseName;

constexpr int longestReason = 40;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

QString lookupNote(const Exchange &exchange)
{
    const auto *event = exchange.timeline.first<timeline::LookupFinished>();
    if (!event)
        return {};
    const auto &addresses = std::get<timeline::LookupFinished>(event->payload).addresses;
    if (addresses.size() == 1)
        return QString::fromStdString(addresses.front().address);
    return Words::tr("%n addresses", nullptr, static_cast<int>(addresses.size()));
}

QString attemptNote(const timeline::Attempt &attempt, bool isRunning)
{
    const auto to = QString::fromStdString(attempt.to.toString());
    if (!attempt.error.empty())
        return Words::tr("%1: %2").arg(to, escapedText(attempt.error));
    return attempt.connected || isRunning ? to : Words::tr("%1: given up for another").arg(to);
}

QString limitOf(const ExpectationFacts &expectation)
{
    return expectation.limit ? Words::tr("limit %1").arg(durationText(*expectation.limit))
                             : Words::tr("no limit");
}

QString waitNote(const Lane &lane, const Exchange &exchange)
{
    if (lane.isRunning())
        return Words::tr("waiting for 100, %1").arg(limitOf(exchange.expectation));
    switch (exchange.expectation.outcome) {
    case expect::Outcome::Continued: return Words::tr("until 100 came");
    case expect::Outcome::TimedOut:
    case expect::Outcome::ContinuedLate: return Words::tr("waited in vain for 100");
    default: return Words::tr("waiting for 100");
    }
}

QString bodyNote(const Exchange &exchange)
{
    const auto &sent = exchange.sent;
    const auto amount =
        sent.bodyBytesSent >= sent.bodyBytes
            ? sizeText(sent.bodyBytesSent)
            : Words::tr("%1 of %2").arg(sizeText(sent.bodyBytesSent), sizeText(sent.bodyBytes));
    if (!exchange.tcp || exchange.tcp->retransmissions == 0)
        return amount;
    const auto again =
        Words::tr("%n segment(s) sent again", nullptr, static_cast<int>(exchange.tcp->retransmissions));
    return Words::tr("%1, %2").arg(amount, again);
}

QString responseNote(const Lane &lane, const Exchange &exchange)
{
    return Words::tr("%1, %2").arg(exchange.status()).arg(sizeText(lane.bar().wire.bytes.size()));
}

/// "TLS 1.3, h2, resumed".
QString tlsNote(const Exchange &exchange)
{
    const auto &tls = exchange.connection.tls;
    if (!tls || tls->version.empty())
        return {};
    QStringList words{tlsVersionText(*tls)};
    if (!tls->protocol.empty())
        words.append(shortText(tls->protocol, longestReason));
    if (tls->resumed)
        words.append(Words::tr("resumed"));
    return words.join(QStringLiteral(", "));
}

QString plainNote(const Lane &lane, const Exchange &exchange)
{
    switch (lane.phase()) {
    case PhaseName::Dns: return lookupNote(exchange);
    case PhaseName::Tcp:
        return lane.attempt ? attemptNote(*lane.attempt, lane.isRunning())
                            : QString::fromStdString(exchange.connection.remote.toString());
    case PhaseName::Proxy:
        return exchange.connection.proxy ? QString::fromStdString(exchange.connection.proxy->place.toString())
                                         : QString();
    case PhaseName::Tls: return tlsNote(exchange);
    case PhaseName::Head: return sizeText(lane.bar().wire.bytes.size());
    case PhaseName::ExpectWait: return waitNote(lane, exchange);
    case PhaseName::Body: return bodyNote(exchange);
    case PhaseName::Wait: return lane.isRunning() ? Words::tr("waiting for the answer") : QString();
    case PhaseName::Response: return responseNote(lane, exchange);
    default: return {};
    }
}

QString row(const QString &name, const QString &value, const QString &clock)
{
    return QStringLiteral(
               "<tr><td>%1&nbsp;&nbsp;</td><td align='right'>%2</td><td>&nbsp;&nbsp;<i>%3</i></td></tr>")
        .arg(name.toHtmlEscaped(), value.toHtmlEscaped(), clock.toHtmlEscaped());
}

/// Short, for a sentence; earlier than the shown exchange with a minus.
QString shortTime(Instant at)
{
    const auto time = at.sinceStart();
    return time < Duration::zero() ? QChar(0x2212) + durationText(-time) : durationText(time);
}

QString span(const Stretch &time, Clock from, Clock to)
{
    return row(Words::tr("from"), exactTime(time.begin), clockName(from)) +
           row(Words::tr("to"), exactTime(time.end), clockName(to)) +
           row(Words::tr("took"), exactTime(time.length()), {});
}

QString barTip(const Lane &lane, const LaneBar &bar)
{
    auto text = QStringLiteral("<b>%1</b>").arg(barName(lane, bar).toHtmlEscaped());
    if (!lane.note.isEmpty())
        text += QStringLiteral("&nbsp; %1").arg(lane.note.toHtmlEscaped());
    text += QStringLiteral("<table>") + span({bar.start, bar.end}, bar.startClock, bar.endClock);
    if (!bar.wire.bytes.isEmpty())
        text += row(Words::tr("bytes"), bytesText(bar.wire), {});
    return text + QStringLiteral("</table>");
}

QString markTip(const LaneMark &mark)
{
    return QStringLiteral("<b>%1</b>&nbsp; %2<table>%3</table>")
        .arg(markName(mark).toHtmlEscaped(), markMeaning(mark).toHtmlEscaped(),
             row(Words::tr("at"), exactTime(mark.at), clockName(mark.clock)));
}

} // namespace

QString laneLabel(const Lane &lane)
{
    const auto label = phaseLabel(lane.phase());
    return lane.attempt ? QStringLiteral("%1 %2").arg(label).arg(lane.attempt->number) : label;
}

QString laneNote(const Lane &lane, const Exchange &exchange)
{
    if (lane.bar().tone != LaneTone::Failed || lane.attempt || !exchange.failure)
        return plainNote(lane, exchange);
    const auto plain = plainNote(lane, exchange);
    const auto message = escapedText(exchange.failure->message);
    return plain.isEmpty() ? message : Words::tr("%1: %2").arg(plain, message);
}

QString limitText()
{
    return Words::tr("limit");
}

QString relatedLabel(const Exchange &exchange)
{
    switch (exchange.initiator) {
    case Initiator::Composer: return Words::tr("#%1 first try").arg(exchange.id);
    case Initiator::Retry417: return Words::tr("#%1 retry").arg(exchange.id);
    case Initiator::Reconnect: return Words::tr("#%1 reconnect").arg(exchange.id);
    case Initiator::Redirect: return Words::tr("#%1 redirect").arg(exchange.id);
    case Initiator::Probe: return Words::tr("#%1 probe").arg(exchange.id);
    case Initiator::Authentication: return Words::tr("#%1 with credentials").arg(exchange.id);
    }
    return {};
}

QString relatedNote(const Exchange &exchange)
{
    if (exchange.failure)
        return escapedText(exchange.failure->message);
    if (!exchange.response)
        return Words::tr("no answer");
    return QStringLiteral("%1 %2")
        .arg(exchange.status())
        .arg(shortText(exchange.response->reason, longestReason))
        .trimmed();
}

QString barName(const Lane &lane, const LaneBar &bar)
{
    return lane.related ? Words::tr("%1: %2").arg(lane.label, phaseLabel(bar.phase)) : lane.label;
}

QString markName(const LaneMark &mark)
{
    switch (mark.kind) {
    case MarkKind::Continue:
    case MarkKind::Interim:
    case MarkKind::Refusal:
    case MarkKind::TlsMessage: return mark.text;
    case MarkKind::FirstByte: return Words::tr("First byte");
    case MarkKind::Limit: return Words::tr("Wait limit");
    case MarkKind::Failure: return Words::tr("Failure");
    }
    return {};
}

QString markMeaning(const LaneMark &mark)
{
    switch (mark.kind) {
    case MarkKind::Continue: return Words::tr("the body may go");
    case MarkKind::Interim: return Words::tr("news, no permission to send");
    case MarkKind::FirstByte: return Words::tr("of the final answer");
    case MarkKind::Refusal: return Words::tr("the expectation was refused");
    case MarkKind::Limit: return Words::tr("it was not waited any longer");
    case MarkKind::Failure: return Words::tr("it broke here");
    case MarkKind::TlsMessage: return mark.meaning;
    }
    return {};
}

QString bytesText(const WireRange &wire)
{
    const auto direction = wire.direction == Direction::Sent ? Words::tr("sent") : Words::tr("received");
    const QLocale locale;
    return Words::tr("%1 %2 (%3–%4)")
        .arg(locale.toString(static_cast<qulonglong>(wire.bytes.size())), direction,
             locale.toString(static_cast<qulonglong>(wire.bytes.begin)),
             locale.toString(static_cast<qulonglong>(wire.bytes.end)));
}

QString clockName(Clock clock)
{
    return clock == Clock::Kernel ? Words::tr("kernel") : Words::tr("user");
}

QString stopTip(const Lanes &lanes, const LaneStop &stop)
{
    const auto &lane = lanes.lanes[stop.lane];
    return stop.isMark ? markTip(lane.marks[stop.index]) : barTip(lane, lane.bars[stop.index]);
}

QString describeLanes(const Lanes &lanes)
{
    QStringList lines;
    for (const auto &lane : lanes.lanes) {
        auto line = Words::tr("%1: from %2, took %3")
                        .arg(lane.label, shortTime(lane.start()), durationText(lane.length()));
        if (!lane.note.isEmpty())
            line += QStringLiteral(", ") + lane.note;
        for (const auto &mark : lane.marks)
            line += Words::tr("; %1 at %2").arg(markName(mark), shortTime(mark.at));
        lines.append(line);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace expectra
