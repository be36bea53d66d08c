// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What one TLS session came to, in words: whether the server is who it should be, what was agreed, and each
// certificate of its chain.

#include "app/analysis/timing/connectionfacts.h"

#include <QStringList>

namespace expectra {

struct TlsVerdict
{
    enum class Kind {
        Trusted,   // a root vouches for the chain, and the name is right
        Unchecked, // it would not have been accepted, and was let pass because the user said so
        Rejected,  // the handshake ended because of the certificate
        Failed,    // the handshake ended for another reason
        Underway,
    };
    Kind kind = Kind::Underway;
    QString sentence;
    QStringList reasons; // each fault of the chain
};

/// The session with this hop; nullptr where there is none.
[[nodiscard]] const timeline::TlsFacts *tlsOf(const Exchange &exchange, timeline::Hop hop);

/// Only for a hop that TLS was begun with.
[[nodiscard]] TlsVerdict tlsVerdict(const Exchange &exchange, timeline::Hop hop);

/// "TLS 1.3", for the library's "TLSv1.3"; empty while nothing is agreed.
[[nodiscard]] QString tlsVersionText(const timeline::TlsFacts &facts);

/// What was agreed and what was asked for; groups without facts are left out.
[[nodiscard]] std::vector<FactGroup> tlsFactGroups(const timeline::TlsFacts &facts);

/// "89 days left", "expired 3 days ago".
[[nodiscard]] QString certificateValidity(const timeline::Certificate &certificate,
                                          std::chrono::system_clock::time_point now);

/// Names and values of a certificate, its validity counted from `now`.
[[nodiscard]] std::vector<Fact> certificateFacts(const timeline::Certificate &certificate,
                                                 std::chrono::system_clock::time_point now);

/// "localhost": the common name, else the first other name, else the whole subject.
[[nodiscard]] QString certificateTitle(const timeline::Certificate &certificate);

/// The chain to show, the server's certificate first: as it was verified, else as it was sent.
[[nodiscard]] const std::vector<timeline::Certificate> &shownChain(const timeline::TlsFacts &facts);

} // namespace expectra
