// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A report written on a thread of its own, so that the wire's thread does not wait until findings are read
// and words found. Laws: plays are written in the order in which they were added; what was added is written
// when this is gone; memory is bounded, since whoever adds waits when too much is held.

#include "app/cli/play/report.h"

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace expectra::cli {

class ReportThread final
{
public:
    /// Nobody else may use the report while this lives.
    explicit ReportThread(Report &report);
    ~ReportThread();
    ReportThread(const ReportThread &) = delete;
    ReportThread &operator=(const ReportThread &) = delete;

    void add(Played played);

private:
    void run();
    [[nodiscard]] std::vector<Played> takeNext();
    void giveBack(std::vector<Played> plays);

    Report &m_report;
    std::mutex m_mutex;
    std::condition_variable m_filled;
    std::condition_variable m_emptied;
    std::vector<Played> m_held;
    ByteCount m_size = 0;          // about what is held takes
    std::vector<Played> m_written; // to be freed by the thread that made them: two would fight for its memory
    bool m_isEnding = false;
    std::thread m_thread; // the last member: it uses the others
};

} // namespace expectra::cli
