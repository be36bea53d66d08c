// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Any bytes, read as a conversation with a connection machine: a request, then facts of every kind, likely
// and impossible ones. Laws that are watched: no body byte before permission, none behind a stop; one head; a
// connection kept only behind a complete answer and a complete request; silence after the end; one Ended,
// last; phases in order while times rise; the recording replays as itself.

#include "app/exchange/exchange.h"

#include <string>
#include <string_view>

namespace expectra::test {

struct RandomPlay
{
    Exchange record;
    std::string broken; // which law, and where; empty when all held
};

[[nodiscard]] RandomPlay playedFrom(std::string_view choices);

} // namespace expectra::test
