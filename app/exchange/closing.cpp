// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/closing.h"

#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include <unistd.h>

namespace expectra {

namespace {

void closeEach(const std::vector<int> &files)
{
    for (const int file : files)
        ::close(file);
}

/// One thread for all of them, which is there while there are some.
class Closing final
{
public:
    void add(int file)
    {
        const std::lock_guard lock(m_mutex);
        m_files.push_back(file);
        if (m_isRunning)
            return;
        try {
            std::thread([this] { closeAll(); }).detach();
            m_isRunning = true;
        } catch (const std::system_error &) { // no thread is to be had: then here
            closeEach(std::exchange(m_files, {}));
        }
    }

private:
    void closeAll()
    {
        for (auto files = take(); !files.empty(); files = take())
            closeEach(files);
    }

    std::vector<int> take()
    {
        const std::lock_guard lock(m_mutex);
        m_isRunning = !m_files.empty();
        return std::exchange(m_files, {});
    }

    std::mutex m_mutex;
    std::vector<int> m_files;
    bool m_isRunning = false;
};

} // namespace

void closeInBackground(int file)
{
    static auto *const closing = new Closing; // its thread may outlive all that ends with main()
    closing->add(file);
}

} // namespace expectra
