// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The heads of an exchange, one after the other as they passed: each field with its line on the wire, where a
// request's field came from, and what is odd about it in a few words.

#include "app/exchange/exchange.h"
#include "app/analysis/finding.h"

#include <QString>

namespace expectra {

enum class HeadKind {
    Request,
    Interim,  // 1xx
    Final,    // the answer
    Trailers, // fields behind the content
    Unlisted, // stands for interim responses beyond the first ones
};

struct HeadField
{
    http::Header field;           // the range lies in the head's direction; empty for what wasn't on the wire
    std::optional<Origin> origin; // of a request's field
    std::string setName;          // which header set, where the origin is one
    QString remark;               // "stands 2 times, may stand once"; empty where all is well
};

struct MessageHead
{
    HeadKind kind = HeadKind::Request;
    std::string line;          // the first one, without its end; empty for trailers
    int status = 0;            // of a response
    std::optional<Instant> at; // when its last byte had left or come
    Direction direction = Direction::Sent;
    ByteRange range{};
    std::vector<HeadField> fields;
    std::size_t unlisted = 0; // how many responses an Unlisted one stands for
    QString remark;           // about the head as a whole
};

/// A server may send thousands of interim responses; the first ones are listed, the rest is counted.
inline constexpr std::size_t mostInterims = 100;

[[nodiscard]] std::vector<MessageHead> messageHeads(const Exchange &exchange);

} // namespace expectra
