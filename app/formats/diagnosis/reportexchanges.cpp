// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/diagnosis/reportexchanges.h"

#include "app/analysis/findings.h"
#include "app/formats/transcript.h"

namespace expectra {

namespace {

using namespace diagnosis;

QString sampleHtml(const Diagnosis &diagnosis, const Sample &sample, const QString &id)
{
    const auto title = probeTitle(sample.probe) + QStringLiteral(", ") +
                       routeTitle(diagnosis.routes.at(sample.route)) + QStringLiteral(": ") +
                       readingText(sample.reading);
    auto html = QStringLiteral("<details%1><summary>%2</summary>\n").arg(id, title.toHtmlEscaped());
    for (const auto &exchange : sample.exchanges) {
        const auto words = transcript(*exchange, findings(*exchange));
        html += QStringLiteral("<pre>%1</pre>\n").arg(QString::fromStdString(words).toHtmlEscaped());
    }
    return html + QStringLiteral("</details>\n");
}

} // namespace

QString reportAnchor(const Cell &cell)
{
    const auto probe = probeName(cell.probe);
    return QStringLiteral("%1-%2")
        .arg(QLatin1String(probe.data(), qsizetype(probe.size())))
        .arg(cell.route + 1);
}

QString exchangesHtml(const Diagnosis &diagnosis)
{
    QString html;
    for (std::size_t route = 0; route < diagnosis.routes.size(); ++route) {
        for (const auto probe : diagnosis.probes) {
            // The anchor leads to the one that the cell shows, which is the last.
            const auto *const shown = diagnosis.sample(probe, route);
            for (const auto *const sample : diagnosis.samplesOf(probe, route))
                html += sampleHtml(diagnosis, *sample,
                                   sample == shown
                                       ? QStringLiteral(" id=\"%1\"").arg(reportAnchor({probe, route}))
                                       : QString());
        }
    }
    return html;
}

} // namespace expectra
