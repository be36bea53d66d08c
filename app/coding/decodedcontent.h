// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A content read with its content codings taken off. The coded content stays what it is; this is a reading of
// it, made when somebody looks. Law: what decodes is kept up to the first fault or the limit, and both are
// told.

#include "app/coding/contentdecoder.h"
#include "app/coding/decodelimit.h"
#include "app/exchange/exchange.h"

#include <atomic>

namespace expectra::coding {

struct DecodedContent
{
    enum class End {
        Whole,     // all of it was decoded; there may be a Surplus
        Fault,     // up to a fault
        Limit,     // it swells beyond the limit
        Unkept,    // the coded content was not kept to its end
        Cancelled, // nobody wants it any more
    };
    Content content; // decoded
    End end = End::Whole;
    std::optional<Fault> fault;
};

/// Hears how many coded bytes have been read.
using Told = std::function<void(ByteCount)>;

/// For codings that can be decoded. Reads the content in pieces and needs no more memory than a ByteStore
/// does.
[[nodiscard]] DecodedContent decodeContent(const Content &coded, const Codings &codings,
                                           const DecodeLimit &limit, const std::atomic<bool> &isCancelled,
                                           const Told &told = {});
[[nodiscard]] DecodedContent decodeContent(const Content &coded, const Codings &codings,
                                           const DecodeLimit &limit = {});

/// The size of the exchange's content without its codings; nothing where that can't be told or would take
/// more than the limit.
[[nodiscard]] std::optional<ByteCount> decodedSize(const Content &coded, const Codings &codings,
                                                   const DecodeLimit &limit = {});

} // namespace expectra::coding
