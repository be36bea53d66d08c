// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One diagnosed fact about an exchange: what is so, what shows it, which rule it touches and what to change.
// It is text for people with a stable id for programs; nothing is decided from it later.
// Law: the summary is one sentence, and every byte range lies in the direction that is named beside it.

#include "app/base/byterange.h"
#include "app/base/instant.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace expectra {

enum class Severity {
    Error,   // it breaks the exchange
    Warning, // it costs time or endangers something
    Info,    // worth knowing
};

enum class Direction {
    Sent,     // the bytes that left
    Received, // the bytes that came
};

/// One observation that a finding rests on, with its place in time or on the wire where it has one.
struct Evidence
{
    QString text;
    std::optional<Instant> at;
    std::optional<ByteRange> bytes;
    Direction direction = Direction::Received; // whose bytes are meant
};

struct Finding
{
    std::string id; // "EXP-002": stable, a contract
    Severity severity = Severity::Info;
    QString summary;     // one sentence
    QString explanation; // why it matters
    std::vector<Evidence> evidence;
    QString citation; // "RFC 9110 section 15.5.18"; empty where no rule is touched
    QString advice;   // what to change, and where
};

/// Words of the JSON contract: "error", "warning", "info".
[[nodiscard]] std::string_view severityName(Severity severity);

} // namespace expectra
