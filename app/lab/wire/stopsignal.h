// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Wakes every thread of the lab at once, whatever it waits for. Each wait of the lab goes through here: that
// is the law which makes stopping prompt at any moment.

#include "app/base/result.h"
#include "app/lab/wire/handle.h"

#include <chrono>
#include <optional>
#include <span>

struct pollfd;

namespace expectra::lab {

enum class Woken {
    Ready,    // the socket can be read or written, as asked
    TimedOut, // the limit passed first
    Stopped,  // the lab is stopping: give up
};

class StopSignal final
{
public:
    static Result<StopSignal> create();

    void raise() const;

    /// Waits for `events` of poll() on the descriptor; a descriptor of -1 waits for the limit alone.
    [[nodiscard]] Woken wait(int descriptor, short events,
                             std::optional<std::chrono::milliseconds> limit = {}) const;

    /// Waits until one of these has an event of those that it names.
    [[nodiscard]] Woken wait(std::span<pollfd> watched) const;

private:
    StopSignal(Handle readEnd, Handle writeEnd)
        : m_readEnd(std::move(readEnd)), m_writeEnd(std::move(writeEnd))
    {}

    Handle m_readEnd;
    Handle m_writeEnd;
};

} // namespace expectra::lab
