// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// CONNECT (RFC 9110 section 9.3.6): one request in HTTP/1.1, any number of interim responses, one answer. A
// 2xx opens the way, whatever its fields say about content; anything else is a refusal whose content is kept
// up to a bound. The request's own fields are the server's: none of them is put on CONNECT but User-Agent.

#include "app/codec/responsedecoder.h"
#include "app/connection/tunnel/tunnel.h"

namespace expectra::connection {

class ConnectTunnel final : public Tunnel
{
public:
    explicit ConnectTunnel(const PreparedRequest &request);

    void receive(std::string_view bytes, Instant at) override;
    void peerClosed() override;

private:
    void take(const std::vector<codec::Piece> &pieces, std::string_view bytes, Instant at);
    void takeAnswer(const ResponseHead &head, std::string_view bytes, Instant at);
    void takeContent(std::string_view content);
    void takeDeviation(const http::Deviation &deviation);

    codec::ResponseDecoder m_decoder;
    ByteCount m_received = 0; // before the bytes being read
    bool m_looksLikeTls = false;
};

} // namespace expectra::connection
