// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/play/result/reportthread.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace expectra::cli {

namespace {

// To wake a thread costs the one that wakes it as much as some plays cost to be written: those of this time
// go together. Another program that reads the result sees it this late at most.
constexpr auto gatherTime = std::chrono::milliseconds(1);

// A few answers that are kept to their bound, or some thousand small ones.
constexpr ByteCount sizeBound = 8 * 1024 * 1024;
constexpr ByteCount recordSize = 4 * 1024;

ByteCount sizeOf(const Played &played)
{
    ByteCount size = 0;
    for (const auto &exchange : played.exchanges) {
        size += recordSize;
        for (const auto *store :
             {exchange->outbound.get(), exchange->inbound.get(), exchange->content.store.get()})
            size += store ? store->kept() : 0;
    }
    return size;
}

} // namespace

ReportThread::ReportThread(Report &report) : m_report(report), m_thread([this] { run(); }) {}

ReportThread::~ReportThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_filled.notify_one();
    m_thread.join();
}

void ReportThread::add(Played played)
{
    const auto size = sizeOf(played);
    std::unique_lock lock(m_mutex);
    m_emptied.wait(lock, [this] { return m_size < sizeBound; });
    const bool wasEmpty = m_held.empty();
    m_held.push_back(std::move(played));
    m_size += size;
    const bool isFull = m_size >= sizeBound;
    const auto written = std::exchange(m_written, {});
    lock.unlock();
    if (wasEmpty || isFull)
        m_filled.notify_one();
}

void ReportThread::run()
{
    for (;;) {
        auto plays = takeNext();
        if (plays.empty())
            return;
        for (const auto &played : plays)
            m_report.add(played);
        m_report.flush();
        giveBack(std::move(plays));
    }
}

/// Waits for the next ones; empty at the end.
std::vector<Played> ReportThread::takeNext()
{
    std::unique_lock lock(m_mutex);
    m_filled.wait(lock, [this] { return m_isEnding || !m_held.empty(); });
    m_filled.wait_for(lock, gatherTime, [this] { return m_isEnding || m_size >= sizeBound; });
    m_size = 0;
    auto taken = std::exchange(m_held, {});
    lock.unlock();
    m_emptied.notify_one();
    return taken;
}

void ReportThread::giveBack(std::vector<Played> plays)
{
    const std::lock_guard lock(m_mutex);
    std::move(plays.begin(), plays.end(), std::back_inserter(m_written));
}

} // namespace expectra::cli
