// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Opens TLS sessions for one player: settings are made ready once and shared, until a file that they name
// changes; sessions that servers let us resume are kept by destination.

#include "app/transport/tls/session.h"

#include <deque>
#include <filesystem>

namespace expectra::tls {

class Client final
{
public:
    /// Fails when the settings can't be used: a file that isn't there, a key that doesn't fit.
    [[nodiscard]] Result<std::unique_ptr<Session>> open(const TlsOptions &options, Wish wish);
    void forgetTickets() { m_tickets->clear(); }

private:
    struct Kept
    {
        std::vector<std::filesystem::file_time_type> fileTimes;
        std::shared_ptr<const Context> context;
    };

    [[nodiscard]] Result<std::shared_ptr<const Context>> contextFor(const TlsOptions &options);

    std::deque<Kept> m_contexts; // the one used last is in front
    std::shared_ptr<Tickets> m_tickets = std::make_shared<Tickets>();
};

} // namespace expectra::tls
