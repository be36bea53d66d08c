// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What repeats from exchange to exchange, said once: a log of a million rows has a few hundred kinds. A
// question about any of this is asked of each kind and not of each row.

#include "app/analysis/finding.h"
#include "app/exchange/exchange.h"
#include "app/log/stringtable.h"

#include <optional>
#include <unordered_map>

namespace expectra {

using KindId = std::uint32_t;

struct LogKind
{
    StringId method = 0;
    StringId origin = 0; // "http://127.0.0.1:8417"
    StringId host = 0;
    StringId remote = 0;   // the address that was connected to; empty before
    StringId protocol = 0; // "http/1.1"
    StringId type = 0;     // the answer's media type without parameters
    StringId findings = 0; // the ids of what was found, by severity, with a space between
    std::uint16_t status = 0;
    expect::Outcome outcome = expect::Outcome::None;
    Initiator initiator = Initiator::Composer;
    std::optional<FailureKind> failure;
    std::optional<Severity> severity; // of the most severe finding
    bool hasResponse = false;
    bool isComplete = false;
    bool expectSent = false;
    bool isReused = false; // on a kept connection

    friend bool operator==(const LogKind &, const LogKind &) = default;
};

class KindTable final
{
public:
    KindId add(const LogKind &kind);
    [[nodiscard]] const LogKind &at(KindId id) const { return m_kinds[id]; }
    [[nodiscard]] std::size_t count() const { return m_kinds.size(); }
    [[nodiscard]] std::size_t memory() const;

private:
    struct Hash
    {
        std::size_t operator()(const LogKind &kind) const;
    };

    std::vector<LogKind> m_kinds;
    std::unordered_map<LogKind, KindId, Hash> m_ids;
};

} // namespace expectra
