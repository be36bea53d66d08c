// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A script's connection spoken through TLS: plain bytes for the script, records on the wire.

#include "tests/support/rawserver.h"
#include "tests/support/tlsserver.h"

namespace expectra::test {

class SecureConnection final
{
public:
    SecureConnection(RawConnection &wire, const TlsServer &server) : m_wire(wire), m_end(server) {}

    /// False when the client ended before the handshake did.
    /// Its last flight and `firstWords` leave together.
    bool shakeHands(std::string_view firstWords = {});
    /// Up to the next blank line; empty when the client ended before.
    std::string readHead();
    bool readBody(std::size_t count);
    void send(std::string_view plain) { m_wire.send(m_end.say(plain)); }
    void sayFarewell() { m_wire.send(m_end.farewell()); }
    /// Takes one record of the client and answers it; false when there is no more.
    bool takeRecord(std::string_view wordsOnceEstablished = {});

private:
    RawConnection &m_wire;
    TlsServerEnd m_end;
    std::size_t m_read = 0; // of the wire
    std::string m_plain;    // not read by the script yet
};

} // namespace expectra::test
