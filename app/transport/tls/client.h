// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Opens TLS sessions for one player: settings are made ready once and shared, until a file that they name
// changes; sessions that servers let us resume are kept by destination.

#include "app/transport/tls/session.h"

#include <deque>
#include <filesystem>
#include <future>

namespace expectra::tls {

class Client final
{
public:
    /// Begins to make what the first session with these options needs, on a thread of its own: open() waits
    /// for it. Setting OpenSSL up and reading the roots takes as long as a lookup and a connection.
    void prepare(const TlsOptions &options) { (void)madeFor(options); }
    /// Fails when the settings can't be used: a file that isn't there, a key that doesn't fit.
    [[nodiscard]] Result<std::unique_ptr<Session>> open(const TlsOptions &options, Wish wish);
    void forgetTickets() { m_tickets->clear(); }

private:
    using FileTimes = std::vector<std::filesystem::file_time_type>;
    using Made = std::shared_future<Result<std::shared_ptr<const Context>>>;

    struct Kept
    {
        TlsOptions options;
        FileTimes fileTimes;
        Made made;
    };

    [[nodiscard]] Made madeFor(const TlsOptions &options);
    [[nodiscard]] static bool hasFailed(const Kept &kept);

    std::deque<Kept> m_contexts; // the one used last is in front
    std::shared_ptr<Tickets> m_tickets = std::make_shared<Tickets>();
};

} // namespace expectra::tls
