// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/diagnosis/htmlreport.h"

#include "app/formats/diagnosis/reportexchanges.h"
#include "app/formats/diagnosis/reportlook.h"
#include "app/analysis/wiretext.h"
#include "app/http/secretfields.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

namespace expectra {

namespace {

using namespace diagnosis;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HtmlReport)
};

QString toneClass(diagnosis::Tone tone)
{
    switch (tone) {
    case diagnosis::Tone::Good: return QStringLiteral("good");
    case diagnosis::Tone::Odd: return QStringLiteral("odd");
    case diagnosis::Tone::Bad: return QStringLiteral("bad");
    case diagnosis::Tone::Neutral: break;
    }
    return QStringLiteral("neutral");
}

QString causeText(const Verdict &verdict)
{
    switch (verdict.cause) {
    case Cause::None: return Words::tr("cause: none");
    case Cause::Client: return Words::tr("cause: client");
    case Cause::Server: return Words::tr("cause: server");
    case Cause::Intermediary: return Words::tr("cause: intermediary");
    case Cause::Undetermined: break;
    }
    return Words::tr("cause: undetermined");
}

QString confidenceText(const Verdict &verdict)
{
    switch (verdict.confidence) {
    case Confidence::High: return Words::tr("confidence high");
    case Confidence::Medium: return Words::tr("confidence medium");
    case Confidence::Low: break;
    }
    return Words::tr("confidence low");
}

QString element(const char *name, const QString &text)
{
    const auto tag = QLatin1String(name);
    return QStringLiteral("<%1>%2</%1>\n").arg(tag, text.toHtmlEscaped());
}

QString chip(const QString &text)
{
    return QStringLiteral("<span class=\"chip\">%1</span>").arg(text.toHtmlEscaped());
}

QString cellLink(const Diagnosis &diagnosis, const Cell &cell)
{
    const auto where =
        probeTitle(cell.probe) + QStringLiteral(", ") + routeTitle(diagnosis.routes.at(cell.route));
    return QStringLiteral("<a href=\"#%1\">%2</a>").arg(reportAnchor(cell), where.toHtmlEscaped());
}

QString cellLinks(const Diagnosis &diagnosis, const std::vector<Cell> &cells)
{
    QStringList links;
    for (const auto &cell : cells) {
        if (diagnosis.sample(cell.probe, cell.route))
            links.append(cellLink(diagnosis, cell));
    }
    return links.isEmpty()
               ? QString()
               : QStringLiteral(" <span class=\"dim\">(%1)</span>").arg(links.join(QStringLiteral("; ")));
}

QString headOf(const Diagnosis &diagnosis, const Conclusion &conclusion)
{
    const auto &verdict = conclusion.verdict;
    const auto began =
        std::chrono::duration_cast<std::chrono::milliseconds>(diagnosis.startedAt.time_since_epoch());
    const auto when = QDateTime::fromMSecsSinceEpoch(began.count(), QTimeZone::utc())
                          .toString(QStringLiteral("yyyy-MM-dd hh:mm:ss"));
    const auto address = escapedText(diagnosis.base.method + " " + http::maskedAddress(diagnosis.base.url));
    auto html = element("h1", verdict.summary);
    html += QStringLiteral("<p class=\"address\">%1</p>\n<p>").arg(address.toHtmlEscaped());
    html += chip(causeText(verdict)) + chip(confidenceText(verdict));
    for (const auto &recognised : conclusion.recognised) {
        if (knowledge::isSure(recognised.match))
            html += chip(
                (recognised.match.product->name + QLatin1Char(' ') + escapedText(recognised.match.version))
                    .trimmed());
    }
    return html + QStringLiteral("</p>\n<p class=\"dim\">%1</p>\n")
                      .arg(Words::tr("Begun at %1 UTC, took %2. Plays: %3.")
                               .arg(when, durationText(diagnosis.took))
                               .arg(diagnosis.samples.size())
                               .toHtmlEscaped());
}

QString evidenceOf(const Diagnosis &diagnosis, const Verdict &verdict)
{
    auto html = element("h2", Words::tr("Evidence")) + QStringLiteral("<ul>\n");
    for (const auto &line : verdict.evidence)
        html += QStringLiteral("<li class=\"%1\">%2%3</li>\n")
                    .arg(toneClass(line.tone), line.text.toHtmlEscaped(), cellLinks(diagnosis, line.cells));
    html += QStringLiteral("</ul>\n");
    if (!verdict.decider.isEmpty())
        html += element("p", Words::tr("What would decide: %1.").arg(verdict.decider.text));
    if (!diagnosis.stopReason.isEmpty())
        html += element("p", diagnosis.stopReason);
    return html;
}

QString fixesOf(const std::vector<Fix> &fixes)
{
    if (fixes.empty())
        return {};
    auto html = element("h2", Words::tr("Fix, best first")) + QStringLiteral("<ol>\n");
    for (const auto &fix : fixes) {
        html += QStringLiteral("<li>%1<pre>%2</pre>%3")
                    .arg(fix.where.toHtmlEscaped(), fix.setting.toHtmlEscaped(), element("p", fix.why));
        if (!fix.source.isEmpty())
            html += QStringLiteral("<p class=\"dim\">%1</p>").arg(fix.source.toHtmlEscaped());
        html += QStringLiteral("</li>\n");
    }
    return html + QStringLiteral("</ol>\n");
}

QString matrixCell(const Diagnosis &diagnosis, const Cell &cell)
{
    const auto text = cellText(diagnosis, cell).toHtmlEscaped();
    const bool isPlayed = diagnosis.sample(cell.probe, cell.route) != nullptr;
    return QStringLiteral("<td class=\"answer %1\">%2</td>")
        .arg(toneClass(toneOf(diagnosis, cell)),
             isPlayed ? QStringLiteral("<a href=\"#%1\">%2</a>").arg(reportAnchor(cell), text) : text);
}

QString matrixOf(const Diagnosis &diagnosis)
{
    auto html = element("h2", Words::tr("What was seen")) +
                QStringLiteral("<div class=\"scroll\"><table>\n<thead><tr><th scope=\"col\">%1</th>")
                    .arg(Words::tr("Probe").toHtmlEscaped());
    for (const auto &route : diagnosis.routes)
        html += QStringLiteral("<th scope=\"col\">%1</th>").arg(routeTitle(route).toHtmlEscaped());
    html += QStringLiteral("</tr></thead>\n<tbody>\n");
    for (const auto probe : diagnosis.probes) {
        html += QStringLiteral("<tr><td>%1</td>").arg(probeTitle(probe).toHtmlEscaped());
        for (std::size_t route = 0; route < diagnosis.routes.size(); ++route)
            html += matrixCell(diagnosis, {probe, route});
        html += QStringLiteral("</tr>\n");
    }
    html += QStringLiteral("</tbody></table></div>\n");
    for (const auto &note : diagnosis.notes)
        html += element("p", routeTitle(diagnosis.routes.at(note.route)) + QStringLiteral(": ") + note.text);
    return html;
}

QString findingsOf(const Diagnosis &diagnosis, const std::vector<RouteFinding> &findings)
{
    if (findings.empty())
        return {};
    auto html = element("h2", Words::tr("Findings")) + QStringLiteral("<table>\n<tbody>\n");
    for (const auto &each : findings) {
        const auto &finding = each.finding;
        html += QStringLiteral("<tr><td><code>%1</code></td><td>%2%3%4</td><td class=\"dim\">%5</td></tr>\n")
                    .arg(QString::fromStdString(finding.id), element("p", finding.summary),
                         element("p", finding.advice), cellLinks(diagnosis, each.cells),
                         finding.citation.toHtmlEscaped());
    }
    return html + QStringLiteral("</tbody></table>\n");
}

QString look()
{
    const auto css = reports::builtinLook().front().content;
    return QString::fromUtf8(css.data(), qsizetype(css.size()));
}

} // namespace

std::string htmlReport(const Diagnosis &diagnosis, const Conclusion &conclusion)
{
    const auto page =
        QStringLiteral("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                       "<title>%1</title>\n<style>\n%2</style>\n</head>\n<body>\n");
    auto html = page.arg(Words::tr("Diagnosis of Expect").toHtmlEscaped(), look());
    html += headOf(diagnosis, conclusion) + evidenceOf(diagnosis, conclusion.verdict) + matrixOf(diagnosis);
    html += fixesOf(conclusion.fixes) + findingsOf(diagnosis, conclusion.findings);
    html += element("h2", Words::tr("Exchanges")) + exchangesHtml(diagnosis);
    return (html + QStringLiteral("</body>\n</html>\n")).toStdString();
}

} // namespace expectra
