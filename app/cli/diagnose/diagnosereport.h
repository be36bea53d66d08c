// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Writes a diagnosis in the format that was asked for. Decides nothing but the layout. Law: whoever reads the
// result slowly delays no probe.

#include "app/cli/diagnose/diagnosesettings.h"
#include "app/cli/diagnose/probejson.h"
#include "app/cli/outputthread.h"
#include "app/diagnosis/verdict/conclusion.h"
#include "app/formats/transcript.h"

#include <memory>

namespace expectra::cli {

class DiagnoseReport final
{
public:
    /// Unwritable: the result's file can't be made.
    [[nodiscard]] static Result<std::unique_ptr<DiagnoseReport>> open(const DiagnoseSettings &settings);

    void add(const Exchange &exchange, const ProbePlace &place);
    /// Unwritable: some of it could not be written.
    Result<void> finish(const diagnosis::Diagnosis &diagnosis, const diagnosis::Conclusion &conclusion);

private:
    DiagnoseReport(Output out, const DiagnoseSettings &settings);

    [[nodiscard]] std::string resultText(const diagnosis::Diagnosis &diagnosis,
                                         const diagnosis::Conclusion &conclusion) const;

    DiagnoseFormat m_format;
    Secrets m_secrets;
    Colours m_colours;
    std::vector<diagnosis::Route> m_routes;
    ExchangeJson m_json;
    OutputThread m_out;
};

} // namespace expectra::cli
