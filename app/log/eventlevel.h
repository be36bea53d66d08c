// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How much an event of the timeline matters to somebody who reads along.

#include "app/timeline/event.h"

namespace expectra {

enum class LogLevel {
    Debug,   // bytes and stamps
    Info,    // a step
    Warning, // it went another way than it should
    Error,   // it went wrong
};

[[nodiscard]] LogLevel levelOf(const timeline::Event &event);

} // namespace expectra
