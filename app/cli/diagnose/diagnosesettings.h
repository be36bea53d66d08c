// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One `diagnose` command line as values. What shapes the request is taken from play's own table of options;
// what decides about ways, repetitions and following is the battery's here, and no option.

#include "app/cli/play/playsettings.h"
#include "app/diagnosis/battery/batteryplan.h"

namespace expectra::cli {

enum class DiagnoseFormat {
    Text,   // the matrix and what it means
    Ndjson, // each exchange, then the verdict
    Json,   // the whole as one document
    Sarif,  // SARIF 2.1.0
    Html,   // one page that needs no other file
};

struct DiagnoseSettings
{
    PlaySettings play;           // the request's part, the output's, and help
    diagnosis::BatteryPlan plan; // without its base
    DiagnoseFormat format = DiagnoseFormat::Text;
};

/// Errors are sentences for the user. Reads the files and the standard input that -d names.
[[nodiscard]] Result<DiagnoseSettings> readDiagnoseSettings(std::span<const std::string> arguments);

/// The request that the probes are made from.
[[nodiscard]] Result<Request> readBase(const DiagnoseSettings &settings);

/// What `diagnose --help` shows.
[[nodiscard]] std::string diagnoseHelp();

} // namespace expectra::cli
