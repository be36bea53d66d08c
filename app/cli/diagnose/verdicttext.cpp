// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/diagnose/verdicttext.h"

#include "app/formats/transcript/page.h"

#include <QStringList>

#include <algorithm>

namespace expectra::cli {

namespace {

using namespace diagnosis;

// More than this nobody tries from a terminal; NDJSON has all of them.
constexpr std::size_t mostFixes = 5;

Ink inkOf(Tone tone)
{
    switch (tone) {
    case Tone::Good: return Ink::Good;
    case Tone::Odd: return Ink::Warning;
    case Tone::Bad: return Ink::Bad;
    case Tone::Neutral: break;
    }
    return Ink::Dim;
}

/// Nothing by colour alone.
QString markOf(Tone tone)
{
    switch (tone) {
    case Tone::Good: return QStringLiteral("  + ");
    case Tone::Odd: return QStringLiteral("  ~ ");
    case Tone::Bad: return QStringLiteral("  - ");
    case Tone::Neutral: break;
    }
    return QStringLiteral("    ");
}

QString text(std::string_view word)
{
    return QString::fromUtf8(word.data(), qsizetype(word.size()));
}

QString sureness(knowledge::Sureness sureness)
{
    switch (sureness) {
    case knowledge::Sureness::Observed: return QStringLiteral("observed");
    case knowledge::Sureness::Documented: return QStringLiteral("documented");
    case knowledge::Sureness::Reported: break;
    }
    return QStringLiteral("reported");
}

Ink inkOf(Severity severity)
{
    return severity == Severity::Error ? Ink::Bad : severity == Severity::Warning ? Ink::Warning : Ink::Dim;
}

/// A further route as it is given to this program.
QString deciderText(const Decider &decider)
{
    const auto words = QStringLiteral("What would decide: %1").arg(decider.text);
    return decider.way ? QStringLiteral("%1, --route %2").arg(words, text(wayForm(*decider.way))) : words;
}

void writeVerdict(Page &page, const Verdict &verdict)
{
    const auto cause = text(causeName(verdict.cause));
    const auto ink = verdict.cause == Cause::None ? Ink::Good : Ink::Strong;
    page.entry(QStringLiteral("Cause  "), Ink::Dim,
               QStringLiteral("%1, confidence %2").arg(cause, text(confidenceName(verdict.confidence))), ink);
    page.entry(QStringLiteral("       "), Ink::Dim, verdict.summary, Ink::Strong);
    if (!verdict.decider.isEmpty())
        page.entry(QStringLiteral("       "), Ink::Dim, deciderText(verdict.decider), Ink::Plain);
    if (verdict.evidence.empty())
        return;
    page.blank();
    page.line(QStringLiteral("Evidence"), Ink::Dim);
    for (const auto &line : verdict.evidence)
        page.entry(markOf(line.tone), inkOf(line.tone), line.text, Ink::Plain);
}

void writeFixes(Page &page, const std::vector<Fix> &fixes)
{
    if (fixes.empty())
        return;
    page.blank();
    page.line(QStringLiteral("Fixes, best first"), Ink::Dim);
    const auto shown = std::min(fixes.size(), mostFixes);
    for (std::size_t i = 0; i < shown; ++i) {
        const auto &fix = fixes[i];
        page.entry(QStringLiteral("%1. ").arg(i + 1, 3), Ink::Dim,
                   QStringLiteral("%1 (%2)").arg(fix.where, sureness(fix.sureness)), Ink::Plain);
        for (const auto &line : fix.setting.split(QLatin1Char('\n')))
            page.entry(QStringLiteral("       "), Ink::Plain, line, Ink::Strong, Wrap::Never);
        if (!fix.why.isEmpty())
            page.entry(QStringLiteral("     "), Ink::Dim, fix.why, Ink::Plain);
        if (!fix.source.isEmpty())
            page.entry(QStringLiteral("     "), Ink::Dim, fix.source, Ink::Dim, Wrap::Never);
    }
    if (fixes.size() > shown)
        page.entry(QStringLiteral("     "), Ink::Dim,
                   QStringLiteral("%1 more: --format ndjson").arg(fixes.size() - shown), Ink::Dim);
}

void writeFindings(Page &page, const std::vector<RouteFinding> &findings)
{
    if (findings.empty())
        return;
    page.blank();
    page.line(QStringLiteral("Findings"), Ink::Dim);
    for (const auto &each : findings) {
        const auto &finding = each.finding;
        page.entry(QStringLiteral("  %1  ").arg(text(finding.id), -8), inkOf(finding.severity),
                   finding.summary, Ink::Plain);
    }
}

} // namespace

std::string verdictText(const Diagnosis &diagnosis, const Conclusion &conclusion, Colours colours)
{
    Page page(colours);
    for (const auto &note : diagnosis.notes)
        page.entry(QStringLiteral("%1: ").arg(routeTitle(diagnosis.routes[note.route])), Ink::Warning,
                   note.text, Ink::Plain);
    if (!diagnosis.notes.empty())
        page.blank();
    writeVerdict(page, conclusion.verdict);
    writeFixes(page, conclusion.fixes);
    writeFindings(page, conclusion.findings);
    return page.take();
}

} // namespace expectra::cli
