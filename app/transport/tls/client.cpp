// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transport/tls/client.h"

#include <algorithm>
#include <chrono>

namespace expectra::tls {

namespace {

constexpr std::size_t maximumContexts = 16;

std::vector<std::filesystem::file_time_type> fileTimes(const TlsOptions &options)
{
    std::vector<std::filesystem::file_time_type> times;
    for (const auto *path : {&options.authorities, &options.certificate, &options.certificateKey}) {
        std::error_code error;
        times.push_back(path->empty() ? std::filesystem::file_time_type()
                                      : std::filesystem::last_write_time(*path, error));
    }
    return times;
}

} // namespace

Result<std::unique_ptr<Session>> Client::open(const TlsOptions &options, Wish wish)
{
    const auto made = madeFor(options);
    const auto &context = made.get();
    if (!context)
        return tl::unexpected(context.error());
    return std::make_unique<Session>(*context, std::move(wish), options.resume ? m_tickets : nullptr);
}

Client::Made Client::madeFor(const TlsOptions &options)
{
    std::erase_if(m_contexts, hasFailed); // the user may have mended what was wrong
    auto times = fileTimes(options);
    const auto found = std::find_if(m_contexts.begin(), m_contexts.end(), [&](const Kept &kept) {
        return kept.options == options && kept.fileTimes == times;
    });
    if (found != m_contexts.end()) {
        std::rotate(m_contexts.begin(), found, found + 1);
    } else {
        // Where the system has no thread left it is made by the one that waits for it.
        constexpr auto policy = std::launch::async | std::launch::deferred;
        m_contexts.push_front({options, std::move(times), std::async(policy, makeContext, options).share()});
    }
    if (m_contexts.size() > maximumContexts)
        m_contexts.pop_back();
    return m_contexts.front().made;
}

bool Client::hasFailed(const Kept &kept)
{
    return kept.made.wait_for(std::chrono::seconds(0)) == std::future_status::ready && !kept.made.get();
}

} // namespace expectra::tls
