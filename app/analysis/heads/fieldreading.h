// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a field's value says, in sentences: dates beside the exchange's own time, lengths beside what really
// passed, directives one by one. It reads; a value that breaks its rules is called so and judged elsewhere.

#include "app/analysis/heads/messageheads.h"

#include <QStringList>

namespace expectra {

/// Sentences in plain text, wire bytes in them escaped; empty for a value that needs no words.
[[nodiscard]] QStringList fieldReading(const http::Header &field, const MessageHead &head,
                                       const Exchange &exchange);

/// "2 days 3 hours", "1 hour", "90 seconds" as people count them.
[[nodiscard]] QString periodText(std::chrono::seconds period);

} // namespace expectra
