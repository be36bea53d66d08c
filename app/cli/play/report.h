// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Writes what was played, in the format that was asked for, while it is played. Decides nothing but the
// layout.

#include "app/cli/play/phasesummary.h"
#include "app/cli/play/playsettings.h"
#include "app/cli/play/runner.h"
#include "app/cli/output.h"
#include "app/formats/exchangejson.h"
#include "app/formats/har/harwriter.h"
#include "app/formats/transcript.h"

#include <optional>

namespace expectra::cli {

class Report final
{
public:
    /// Unwritable: the result's or the trace's file can't be made.
    [[nodiscard]] static Result<Report> open(const PlaySettings &settings);

    void add(const Played &played);
    /// What only the end can tell, and everything held back. Unwritable: some of it could not be written.
    Result<void> finish();
    void flush();

    /// A play ended without an answer.
    [[nodiscard]] bool hasFailure() const { return m_hasFailure; }
    [[nodiscard]] bool writesToTerminal() const { return m_isTerminal; }

private:
    Report(Output out, std::optional<Output> trace, const PlaySettings &settings);

    void addJson(const Exchange &exchange);
    void addText(const Played &played, const Exchange &exchange);
    void addSummary();
    [[nodiscard]] HarWriter &har();

    Output m_out;
    std::optional<Output> m_trace;
    Format m_format;
    bool m_isRepeated;
    bool m_isTerminal;
    Colours m_colours;
    Secrets m_secrets;
    ExchangeJson m_json;
    std::optional<HarWriter> m_har;        // begun with the first exchange, or at the end
    std::optional<PhaseSummary> m_summary; // of the request that is being repeated
    bool m_hasFailure = false;
};

} // namespace expectra::cli
