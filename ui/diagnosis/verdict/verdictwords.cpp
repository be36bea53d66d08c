// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/verdict/verdictwords.h"

#include "app/analysis/wiretext.h"

#include <QtCore/QCoreApplication>

namespace expectra {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(VerdictView)
};

} // namespace

ChipWords causeChip(diagnosis::Cause cause)
{
    switch (cause) {
    case diagnosis::Cause::None: return {Words::tr("cause: none"), Tone::Met};
    case diagnosis::Cause::Client: return {Words::tr("cause: client"), Tone::Warning};
    case diagnosis::Cause::Server: return {Words::tr("cause: server"), Tone::Refused};
    case diagnosis::Cause::Intermediary: return {Words::tr("cause: intermediary"), Tone::Warning};
    case diagnosis::Cause::Undetermined: break;
    }
    return {Words::tr("cause: undetermined"), Tone::Neutral};
}

ChipWords confidenceChip(diagnosis::Confidence confidence)
{
    switch (confidence) {
    case diagnosis::Confidence::High: return {Words::tr("confidence high"), Tone::Neutral};
    case diagnosis::Confidence::Medium: return {Words::tr("confidence medium"), Tone::Neutral};
    case diagnosis::Confidence::Low: break;
    }
    return {Words::tr("confidence low"), Tone::Neutral};
}

QString recognisedText(const diagnosis::Recognised &recognised)
{
    QString name = recognised.match.product ? recognised.match.product->name : QString();
    if (!knowledge::isSure(recognised.match))
        name = Words::tr("perhaps %1", "product").arg(name);
    const QString version = escapedText(recognised.match.version);
    return version.isEmpty() ? name : Words::tr("%1 %2", "product, version").arg(name, version);
}

QString recognisedTip(const diagnosis::Diagnosis &diagnosis, const diagnosis::Recognised &recognised)
{
    const QString route = recognised.route < diagnosis.routes.size()
                              ? diagnosis::routeTitle(diagnosis.routes[recognised.route])
                              : QString();
    QStringList lines{Words::tr("Recognised on the route \"%1\" by:").arg(route)};
    for (const QString &sign : recognised.match.because)
        lines.append(QStringLiteral("– ") + sign);
    for (const auto *behaviour : recognised.match.behaviours)
        lines.append(behaviour->summary);
    return lines.join(QLatin1Char('\n'));
}

QString surenessText(knowledge::Sureness sureness)
{
    switch (sureness) {
    case knowledge::Sureness::Observed: return Words::tr("seen on the product itself");
    case knowledge::Sureness::Documented: return Words::tr("documented by its vendor");
    case knowledge::Sureness::Reported: break;
    }
    return Words::tr("reported by people, not checked");
}

QString cellName(const diagnosis::Diagnosis &diagnosis, const diagnosis::Cell &cell)
{
    const QString probe = diagnosis::probeTitle(cell.probe);
    if (diagnosis.routes.size() < 2 || cell.route >= diagnosis.routes.size())
        return probe;
    return Words::tr("%1 · %2", "probe, route")
        .arg(probe, diagnosis::routeTitle(diagnosis.routes[cell.route]));
}

SeverityWords severityWords(Severity severity)
{
    switch (severity) {
    case Severity::Error: return {Words::tr("error"), style::Icon::Error, style::Role::Refused};
    case Severity::Warning: return {Words::tr("warning"), style::Icon::Warning, style::Role::Expect};
    case Severity::Info: break;
    }
    return {Words::tr("note"), style::Icon::Info, style::Role::Dim};
}

} // namespace expectra
