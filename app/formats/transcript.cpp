// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/transcript.h"

#include "app/http/secretfields.h"
#include "app/timeline/phase.h"
#include "app/analysis/findings.h"
#include "app/analysis/wiretext.h"
#include "app/formats/transcript/contentpreview.h"
#include "app/formats/transcript/conversation.h"
#include "app/formats/transcript/page.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace expectra {

namespace {

constexpr qsizetype barColumns = 48;

QString milliseconds(Instant at)
{
    return QString::number(microseconds(at) / 1000.0, 'f', 3) + QStringLiteral(" ms");
}

QString view(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

Ink inkOf(const Exchange &exchange)
{
    if (exchange.failure || exchange.status() >= 400)
        return Ink::Bad;
    return exchange.response ? Ink::Good : Ink::Warning;
}

/// "417 Expectation Failed", or why there is none.
QString resultText(const Exchange &exchange)
{
    if (exchange.failure)
        return QStringLiteral("failed in %1: %2")
            .arg(view(failurePhaseName(exchange.failure->phase)), shortText(exchange.failure->message, 200));
    if (!exchange.response)
        return QStringLiteral("no answer");
    const auto reason = shortText(exchange.response->reason, 60);
    return (QString::number(exchange.response->status) + QLatin1Char(' ') + reason).trimmed();
}

/// "leads to http://...: POST became GET", or why that is not followed.
void writeFollowUp(Page &page, const FollowUp &followUp)
{
    if (!followUp.location.empty())
        page.entry(QStringLiteral("leads to "), Ink::Plain, shortText(followUp.location, 400), Ink::Plain,
                   Wrap::Anywhere);
    for (const auto &change : followUp.changes)
        page.line(QStringLiteral("  ") + shortText(change, 80), Ink::Dim);
    if (!followUp.reason.empty())
        page.line(QStringLiteral("not followed: ") + shortText(followUp.reason, 80), Ink::Warning);
}

void writeTitle(Page &page, const Exchange &exchange)
{
    const auto &request = *exchange.request;
    page.entry(shortText(request.method, 40) + QLatin1Char(' '), Ink::Strong, shortText(request.url, 400),
               Ink::Strong, Wrap::Anywhere);
    auto result = resultText(exchange);
    if (exchange.expectation.sent)
        result += QStringLiteral(" · expectation ") + view(expect::outcomeName(exchange.expectation.outcome));
    result += QStringLiteral(" · ") + milliseconds(exchange.end());
    page.line(result, inkOf(exchange));
    writeFollowUp(page, exchange.followUp);

    auto facts = QStringLiteral("exchange %1").arg(exchange.id);
    if (exchange.initiator != Initiator::Composer)
        facts += QStringLiteral(", ") + view(initiatorName(exchange.initiator));
    if (exchange.initiatedBy)
        facts += QStringLiteral(" of exchange %1").arg(*exchange.initiatedBy);
    if (const auto &connection = exchange.connection; connection.id != 0)
        facts += QStringLiteral(" · connection %1, %2")
                     .arg(connection.id)
                     .arg(connection.reused ? QStringLiteral("kept") : QStringLiteral("new"));
    const bool kernel = exchange.timeline.clock() == Clock::Kernel;
    facts += kernel ? QStringLiteral(" · kernel clock") : QStringLiteral(" · program's clock");
    page.line(facts, Ink::Dim);
}

/// A bar that begins and ends where the phase does, on the scale of the whole exchange; never invisible.
QString bar(const timeline::Phase &phase, Instant end)
{
    const auto scale = static_cast<double>(barColumns) / std::max(1.0, microseconds(end));
    const auto begin = std::min(static_cast<qsizetype>(microseconds(phase.start) * scale), barColumns - 1);
    const auto stop = static_cast<qsizetype>(std::ceil(microseconds(phase.end) * scale));
    const auto length = std::clamp<qsizetype>(stop - begin, 1, barColumns - begin);
    return QString(begin, QLatin1Char(' ')) + QString(length, QChar(0x2501));
}

void writePhases(Page &page, const Exchange &exchange)
{
    const auto phases = timeline::phases(exchange.timeline);
    if (phases.empty())
        return;
    page.blank();
    for (const auto &phase : phases) {
        const auto name = view(timeline::phaseName(phase.name)).leftJustified(12);
        const auto length = QString::number(microseconds(phase.length()) / 1000.0, 'f', 3).rightJustified(11);
        const bool isWait = phase.name == timeline::PhaseName::ExpectWait;
        page.entry(name + length + QStringLiteral(" ms  "), isWait ? Ink::Strong : Ink::Plain,
                   bar(phase, exchange.end()), isWait ? Ink::Warning : Ink::Sent, Wrap::Anywhere);
    }
}

Ink inkOf(Severity severity)
{
    switch (severity) {
    case Severity::Error: return Ink::Bad;
    case Severity::Warning: return Ink::Warning;
    case Severity::Info: return Ink::Strong;
    }
    return Ink::Plain;
}

QString evidenceText(const Evidence &evidence)
{
    auto text = QStringLiteral("- ") + evidence.text;
    QStringList places;
    if (evidence.at)
        places += QStringLiteral("at %1").arg(milliseconds(*evidence.at));
    if (evidence.bytes)
        places += QStringLiteral("%1 bytes %2-%3")
                      .arg(evidence.direction == Direction::Sent ? QStringLiteral("sent")
                                                                 : QStringLiteral("received"))
                      .arg(evidence.bytes->begin)
                      .arg(evidence.bytes->end);
    return places.isEmpty()
               ? text
               : text + QStringLiteral(" (") + places.join(QStringLiteral(", ")) + QLatin1Char(')');
}

void writeFinding(Page &page, const Finding &finding)
{
    page.blank();
    const auto id = view(finding.id).leftJustified(9) + QStringLiteral(" ");
    const QString indent(id.size(), QLatin1Char(' '));
    page.entry(id, inkOf(finding.severity),
               view(severityName(finding.severity)) + QStringLiteral(": ") + finding.summary,
               inkOf(finding.severity));
    page.entry(indent, Ink::Plain, finding.explanation, Ink::Plain);
    for (const auto &evidence : finding.evidence)
        page.entry(indent, Ink::Plain, evidenceText(evidence), Ink::Dim);
    if (!finding.advice.isEmpty())
        page.entry(indent + QStringLiteral("→ "), Ink::Good, finding.advice, Ink::Plain);
    if (!finding.citation.isEmpty())
        page.entry(indent, Ink::Plain, finding.citation, Ink::Dim);
}

/// Cut to the width where it is too long.
QString fitted(const QString &text, qsizetype width)
{
    return text.size() <= width ? text : text.left(width - 1) + QChar(0x2026);
}

} // namespace

std::string transcript(const Exchange &recorded, const std::vector<Finding> &found, Colours colours,
                       Secrets secrets)
{
    const Shown shown(recorded, secrets);
    const auto &exchange = *shown;
    Page page(colours);
    writeTitle(page, exchange);
    page.blank();
    writeConversation(page, exchange, secrets);
    writeContentPreview(page, exchange);
    writePhases(page, exchange);
    for (const auto &finding : found)
        writeFinding(page, finding);
    return page.take();
}

std::string summaryLine(const Exchange &exchange, Colours colours, Secrets secrets)
{
    const auto status = exchange.failure ? QStringLiteral("---") : QString::number(exchange.status());
    const auto word = exchange.failure ? failureKindName(exchange.failure->kind)
                                       : expect::outcomeName(exchange.expectation.outcome);
    const auto id = QString::number(exchange.id).rightJustified(5) + QStringLiteral("  ");
    const auto rest = QStringLiteral("  ") + view(word).leftJustified(17) +
                      durationText(exchange.end().sinceStart()).rightJustified(9) + QStringLiteral("  ") +
                      shortText(exchange.request->method + " " +
                                    (secrets == Secrets::Masked ? http::maskedAddress(exchange.request->url)
                                                                : exchange.request->url),
                                400);
    const auto width = Page::columns - id.size() - status.size();
    return (id + inked(status, inkOf(exchange), colours) + fitted(rest, width)).toStdString();
}

} // namespace expectra
