// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/diagnose/diagnosereport.h"

#include "app/analysis/findings.h"
#include "app/cli/diagnose/matrixtext.h"
#include "app/cli/diagnose/verdicttext.h"
#include "app/formats/diagnosis/diagnosisjson.h"
#include "app/formats/diagnosis/htmlreport.h"
#include "app/formats/diagnosis/sarifreport.h"

#include <cstdlib>
#include <utility>

namespace expectra::cli {

Result<std::unique_ptr<DiagnoseReport>> DiagnoseReport::open(const DiagnoseSettings &settings)
{
    auto out = Output::open(settings.play.out);
    if (!out)
        return tl::unexpected<Error>(out.error());
    return std::unique_ptr<DiagnoseReport>(new DiagnoseReport(std::move(*out), settings));
}

DiagnoseReport::DiagnoseReport(Output out, const DiagnoseSettings &settings)
    : m_format(settings.format)
    , m_secrets(settings.play.secrets)
    , m_colours(out.isTerminal() && std::getenv("NO_COLOR") == nullptr ? Colours::On : Colours::Off)
    , m_routes(settings.plan.routes)
    , m_out(std::move(out))
{}

void DiagnoseReport::add(const Exchange &exchange, const ProbePlace &place)
{
    if (m_format != DiagnoseFormat::Ndjson)
        return;
    const auto found = findings(exchange);
    const auto extras = probeExtras(exchange, place, m_routes[place.cell.route]);
    std::string line(m_json.write(m_secrets == Secrets::Masked ? masked(exchange) : exchange, found, extras));
    m_out.add(std::move(line += '\n'));
}

Result<void> DiagnoseReport::finish(const diagnosis::Diagnosis &diagnosis,
                                    const diagnosis::Conclusion &conclusion)
{
    m_out.add(resultText(diagnosis, conclusion));
    return m_out.finish();
}

std::string DiagnoseReport::resultText(const diagnosis::Diagnosis &diagnosis,
                                       const diagnosis::Conclusion &conclusion) const
{
    switch (m_format) {
    case DiagnoseFormat::Text: break;
    case DiagnoseFormat::Ndjson: return conclusionJson(diagnosis, conclusion) + "\n";
    case DiagnoseFormat::Json: return diagnosisJson(diagnosis, conclusion);
    case DiagnoseFormat::Sarif: return sarifReport(diagnosis, conclusion, QStringLiteral(EXPECTRA_VERSION));
    case DiagnoseFormat::Html: return htmlReport(diagnosis, conclusion);
    }
    return matrixText(diagnosis, m_colours) + "\n" + verdictText(diagnosis, conclusion, m_colours);
}

} // namespace expectra::cli
