// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/play/report.h"

#include "app/analysis/findings.h"
#include "app/formats/exchangejson.h"

#include <cstdlib>

namespace expectra::cli {

namespace {

/// Where the answers' content takes standard output, the result steps aside.
Result<Output> openResult(const PlaySettings &settings)
{
    if (settings.contentFile == "-" && settings.out == "-")
        return Output::standardError();
    return Output::open(settings.out);
}

} // namespace

Result<Report> Report::open(const PlaySettings &settings)
{
    auto out = openResult(settings);
    if (!out)
        return tl::unexpected<Error>(out.error());
    std::optional<Output> trace;
    if (!settings.traceFile.empty()) {
        auto opened = Output::open(settings.traceFile);
        if (!opened)
            return tl::unexpected<Error>(opened.error());
        trace.emplace(std::move(*opened));
    }
    return Report(std::move(*out), std::move(trace), settings);
}

Report::Report(Output out, std::optional<Output> trace, const PlaySettings &settings)
    : m_out(std::move(out))
    , m_trace(std::move(trace))
    , m_format(settings.format)
    , m_isRepeated(settings.repeat > 1)
    , m_isTerminal(m_out.isTerminal())
    , m_colours(m_isTerminal && std::getenv("NO_COLOR") == nullptr ? Colours::On : Colours::Off)
    , m_secrets(settings.secrets)
{}

void Report::add(const Played &played)
{
    for (const auto &exchange : played.exchanges) {
        if (m_trace)
            m_trace->write(traceJson(*exchange));
        if (m_format == Format::Ndjson)
            addJson(*exchange);
        else if (m_format == Format::Har)
            har().add(*exchange, findings(*exchange));
        else
            addText(played, *exchange);
    }
    // Only how a play ended counts: what a retry or a new connection made good is no failure of the play.
    if (played.exchanges.empty() || played.exchanges.back()->failure)
        m_hasFailure = true;
    if (m_isTerminal)
        flush();
}

/// Findings are read from what was: they never quote a secret.
void Report::addJson(const Exchange &exchange)
{
    const Shown shown(exchange, m_secrets);
    m_out.write(m_json.write(*shown, findings(exchange)));
    m_out.write("\n");
}

void Report::addText(const Played &played, const Exchange &exchange)
{
    if (played.repetition == 0) {
        if (exchange.initiator == Initiator::Composer)
            addSummary();
        if (played.number > 0 || exchange.initiator != Initiator::Composer)
            m_out.write("\n");
        m_out.write(transcript(exchange, findings(exchange), m_colours, m_secrets));
    } else {
        const bool isFirstLine = played.repetition == 1 && exchange.initiator == Initiator::Composer;
        m_out.write((isFirstLine ? "\n" : "") + summaryLine(exchange, m_colours, m_secrets) + "\n");
    }
    if (!m_isRepeated)
        return;
    if (!m_summary)
        m_summary.emplace();
    m_summary->add(exchange);
}

void Report::addSummary()
{
    if (m_summary)
        m_out.write("\n" + m_summary->table());
    m_summary.reset();
}

Result<void> Report::finish()
{
    addSummary();
    if (m_format == Format::Har)
        har().finish();
    auto written = m_out.flush();
    if (m_trace && written)
        written = m_trace->flush();
    return written;
}

HarWriter &Report::har()
{
    if (!m_har)
        m_har.emplace([this](std::string_view bytes) { m_out.write(bytes); }, EXPECTRA_VERSION, m_secrets);
    return *m_har;
}

void Report::flush()
{
    // A failure is kept by the output and told at the end.
    (void)m_out.flush();
    if (m_trace)
        (void)m_trace->flush();
}

} // namespace expectra::cli
