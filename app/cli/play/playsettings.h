// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One `play` command line as values: what is played, how requests are changed, where the result goes.

#include "app/cli/options.h"
#include "app/cli/play/requestedits.h"
#include "app/coding/decodelimit.h"
#include "app/collections/variables.h"
#include "app/formats/masked.h"

#include <string>
#include <vector>

namespace expectra::cli {

enum class Format {
    Text,   // a transcript to read
    Ndjson, // one JSON object a line and exchange
    Har,    // HAR 1.2
};

struct PlaySettings
{
    std::vector<std::string> targets; // addresses, FILE.http[#NAME], directories
    RequestEdits edits;
    std::vector<std::string> headerSets;
    std::string environment; // empty: the collection's default
    std::vector<collections::Variable> overrides;
    std::size_t repeat = 1;
    std::size_t parallel = 1;
    Format format = Format::Text;
    std::string out = "-";                // the result
    std::string contentFile;              // the answers' content; empty for nowhere, "-" for standard output
    coding::DecodeLimit decodeLimit;      // of the content that is written decoded, with --compressed
    std::vector<std::string> cookieFiles; // read before the first play
    std::string cookieJar;                // written after the last one; empty for nowhere
    std::string traceFile;                // every wire event; empty for nowhere
    Secrets secrets = Secrets::Masked;    // in the result
    bool isSilent = false;                // no progress on standard error
    bool wantsHelp = false;
};

/// Errors are sentences for the user. Reads the files and the standard input that -d names.
[[nodiscard]] Result<PlaySettings> readPlaySettings(std::span<const std::string> arguments);

/// What `play --help` shows.
[[nodiscard]] std::string playHelp();

} // namespace expectra::cli
