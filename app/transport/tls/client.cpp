// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transport/tls/client.h"

#include <algorithm>

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
    auto context = contextFor(options);
    if (!context)
        return tl::unexpected(context.error());
    return std::make_unique<Session>(*context, std::move(wish), options.resume ? m_tickets : nullptr);
}

Result<std::shared_ptr<const Context>> Client::contextFor(const TlsOptions &options)
{
    const auto times = fileTimes(options);
    const auto found = std::find_if(m_contexts.begin(), m_contexts.end(), [&](const Kept &kept) {
        return kept.context->options == options && kept.fileTimes == times;
    });
    if (found != m_contexts.end()) {
        std::rotate(m_contexts.begin(), found, found + 1);
        return m_contexts.front().context;
    }
    auto made = makeContext(options);
    if (!made)
        return made;
    m_contexts.push_front({times, *made});
    if (m_contexts.size() > maximumContexts)
        m_contexts.pop_back();
    return made;
}

} // namespace expectra::tls
