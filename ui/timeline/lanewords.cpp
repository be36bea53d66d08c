// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lanewords.h"

#include "app/analysis/wiretext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QStringList>

namespace expectra {

namespace {

using timeline::PhaseName;

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
    if (lane.isRunning)
        return Words::tr("waiting for 100, %1").arg(limitOf(exchange.expectation));
    switch (exchange.expectation.outcome) {
    case expect::Outcome::Continued: return Words::tr("until 100 came");
    case expect::Outcome::TimedOut:
    case expect::Outcome::ContinuedLate: return Words::tr("waited in vain for 100");
    default: return Words::tr("waiting for 100");
    }
}

QString bodyNote(const RequestFacts &sent)
{
    if (sent.bodyBytesSent >= sent.bodyBytes)
        return sizeText(sent.bodyBytesSent);
    return Words::tr("%1 of %2").arg(sizeText(sent.bodyBytesSent), sizeText(sent.bodyBytes));
}

QString responseNote(const Lane &lane, const Exchange &exchange)
{
    return Words::tr("%1, %2").arg(exchange.status()).arg(sizeText(lane.wire.bytes.size()));
}

QString plainNote(const Lane &lane, const Exchange &exchange)
{
    switch (lane.phase) {
    case PhaseName::Dns: return lookupNote(exchange);
    case PhaseName::Tcp:
        return lane.attempt ? attemptNote(*lane.attempt, lane.isRunning)
                            : QString::fromStdString(exchange.connection.remote.toString());
    case PhaseName::Head: return sizeText(lane.wire.bytes.size());
    case PhaseName::ExpectWait: return waitNote(lane, exchange);
    case PhaseName::Body: return bodyNote(exchange.sent);
    case PhaseName::Wait: return lane.isRunning ? Words::tr("waiting for the answer") : QString();
    case PhaseName::Response: return responseNote(lane, exchange);
    default: return {};
    }
}

QString row(const QString &name, const QString &value)
{
    return QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align='right'>%2</td></tr>")
        .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
}

QString bytesText(const WireRange &wire)
{
    const auto direction = wire.direction == Direction::Sent ? Words::tr("sent") : Words::tr("received");
    const QLocale locale;
    return Words::tr("%1 bytes %2 (%3–%4)")
        .arg(locale.toString(static_cast<qulonglong>(wire.bytes.size())), direction,
             locale.toString(static_cast<qulonglong>(wire.bytes.begin)),
             locale.toString(static_cast<qulonglong>(wire.bytes.end)));
}

} // namespace

QString laneLabel(const Lane &lane)
{
    switch (lane.phase) {
    case PhaseName::Blocked: return Words::tr("Blocked");
    case PhaseName::Dns: return Words::tr("DNS");
    case PhaseName::Tcp:
        return lane.attempt ? Words::tr("TCP %1").arg(lane.attempt->number) : Words::tr("TCP");
    case PhaseName::Proxy: return Words::tr("Proxy");
    case PhaseName::Tls: return Words::tr("TLS");
    case PhaseName::Head: return Words::tr("Request");
    case PhaseName::ExpectWait: return Words::tr("Expect wait");
    case PhaseName::Body: return Words::tr("Body");
    case PhaseName::Wait: return Words::tr("Wait");
    case PhaseName::Response: return Words::tr("Response");
    }
    return {};
}

QString laneNote(const Lane &lane, const Exchange &exchange)
{
    if (lane.tone != LaneTone::Failed || lane.attempt || !exchange.failure)
        return plainNote(lane, exchange);
    const auto plain = plainNote(lane, exchange);
    const auto message = escapedText(exchange.failure->message);
    return plain.isEmpty() ? message : Words::tr("%1: %2").arg(plain, message);
}

QString limitText()
{
    return Words::tr("limit");
}

QString laneToolTip(const Lane &lane)
{
    auto text = QStringLiteral("<b>%1</b>").arg(lane.label.toHtmlEscaped());
    if (!lane.note.isEmpty())
        text += QStringLiteral(" %1").arg(lane.note.toHtmlEscaped());
    text += QStringLiteral("<table>") + row(Words::tr("from"), exactTime(lane.start.sinceStart()));
    text += row(Words::tr("to"), exactTime(lane.end.sinceStart()));
    text += row(Words::tr("took"), exactTime(lane.length())) + QStringLiteral("</table>");
    return lane.wire.bytes.isEmpty() ? text : text + bytesText(lane.wire).toHtmlEscaped();
}

QString markToolTip(const LaneMark &mark)
{
    const auto at = exactTime(mark.at.sinceStart()).toHtmlEscaped();
    switch (mark.kind) {
    case MarkKind::Continue: return Words::tr("<b>100</b> came at %1").arg(at);
    case MarkKind::Interim:
        return Words::tr("<b>%1</b> came at %2: news, no permission to send").arg(mark.text, at);
    case MarkKind::Limit: return Words::tr("The <b>wait limit</b> passed at %1").arg(at);
    case MarkKind::Failure: return Words::tr("It <b>broke</b> here, at %1").arg(at);
    }
    return {};
}

QString describeLanes(const Lanes &lanes)
{
    QStringList lines;
    for (const auto &lane : lanes.lanes) {
        auto line = Words::tr("%1: from %2, took %3")
                        .arg(lane.label, durationText(lane.start.sinceStart()), durationText(lane.length()));
        if (!lane.note.isEmpty())
            line += QStringLiteral(", ") + lane.note;
        for (const auto &mark : lane.marks) {
            if (!mark.text.isEmpty())
                line += Words::tr("; %1 at %2").arg(mark.text, durationText(mark.at.sinceStart()));
        }
        lines.append(line);
    }
    if (lanes.refusedAt)
        lines.append(Words::tr("417 at %1").arg(durationText(lanes.refusedAt->sinceStart())));
    return lines.join(QLatin1Char('\n'));
}

QString exactTime(Duration time)
{
    return Words::tr("%1 µs").arg(QLocale().toString(microseconds(time), 'f', 1));
}

} // namespace expectra
