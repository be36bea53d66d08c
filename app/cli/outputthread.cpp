// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/outputthread.h"

#include <utility>

namespace expectra::cli {

OutputThread::OutputThread(Output out) : m_out(std::move(out)), m_thread([this] { run(); }) {}

OutputThread::~OutputThread()
{
    (void)finish();
}

void OutputThread::add(std::string bytes)
{
    {
        const std::lock_guard lock(m_mutex);
        m_held += bytes;
    }
    m_filled.notify_one();
}

Result<void> OutputThread::finish()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_filled.notify_one();
    if (m_thread.joinable())
        m_thread.join();
    return m_out.flush();
}

void OutputThread::run()
{
    for (auto bytes = takeNext(); !bytes.empty(); bytes = takeNext()) {
        m_out.write(bytes);
        // A failure is kept by the output and told at the end.
        (void)m_out.flush();
    }
}

/// Waits for the next ones; empty at the end.
std::string OutputThread::takeNext()
{
    std::unique_lock lock(m_mutex);
    m_filled.wait(lock, [this] { return m_isEnding || !m_held.empty(); });
    return std::exchange(m_held, {});
}

} // namespace expectra::cli
