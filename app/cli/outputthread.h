// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An output written on a thread of its own, so that a reader that takes its time (a pager, a full pipe) stops
// no wire: an exchange that waits for the terminal would be measured as one that waits for its peer. Laws:
// pieces are written in the order in which they were added; what waits to be written is held, without a
// bound, so it is for results that are bounded themselves.

#include "app/cli/output.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace expectra::cli {

class OutputThread final
{
public:
    explicit OutputThread(Output out);
    /// Waits until all of it is written.
    ~OutputThread();
    OutputThread(const OutputThread &) = delete;
    OutputThread &operator=(const OutputThread &) = delete;

    /// Returns at once.
    void add(std::string bytes);
    /// Waits until all of it is written; Unwritable when some could not be. Nothing may be added afterwards.
    Result<void> finish();

private:
    void run();
    [[nodiscard]] std::string takeNext();

    Output m_out;
    std::mutex m_mutex;
    std::condition_variable m_filled;
    std::string m_held;
    bool m_isEnding = false;
    std::thread m_thread; // the last member: it uses the others
};

} // namespace expectra::cli
