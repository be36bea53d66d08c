// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/findings/findingwords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

namespace expectra {

namespace {

using style::Icon;
using style::Role;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FindingWords)
};

} // namespace

SeverityLook severityLook(Severity severity)
{
    switch (severity) {
    case Severity::Error: return {Words::tr("Error"), Tone::Refused, Icon::Error, Role::Refused};
    case Severity::Warning: return {Words::tr("Warning"), Tone::Warning, Icon::Warning, Role::Expect};
    case Severity::Info: return {Words::tr("Note"), Tone::Neutral, Icon::Info, Role::Note};
    }
    return {};
}

SeverityLook heldLook()
{
    return {Words::tr("Good"), Tone::Met, Icon::Tick, Role::Met};
}

QString evidenceText(const Evidence &evidence)
{
    if (!evidence.at)
        return evidence.text;
    return Words::tr("%1, at %2 ms").arg(evidence.text).arg(microseconds(*evidence.at) / 1000.0, 0, 'f', 3);
}

QString findingText(const Finding &finding)
{
    QStringList lines{
        QStringLiteral("%1 %2: %3")
            .arg(QString::fromStdString(finding.id), severityLook(finding.severity).word, finding.summary)};
    if (!finding.explanation.isEmpty())
        lines.append(finding.explanation);
    for (const auto &evidence : finding.evidence)
        lines.append(QStringLiteral("- ") + evidenceText(evidence));
    if (!finding.advice.isEmpty())
        lines.append(finding.advice);
    if (!finding.citation.isEmpty())
        lines.append(finding.citation);
    return lines.join(QLatin1Char('\n'));
}

} // namespace expectra
