// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Decodes what one request is answered with: any number of interim responses, then one final response.
// Sans I/O: bytes in, pieces out. Never throws; a departure from the RFC becomes a Deviation among the pieces
// and the decoding goes on, unless its kind is fatal. Laws: every split of the same bytes gives the same
// pieces, content being joined; after a fatal deviation or the message's end nothing more is said.

#include "app/codec/bodyreader.h"
#include "app/codec/headreader.h"

namespace expectra::codec {

class ResponseDecoder final
{
public:
    enum class State {
        Head,     // before or in a head
        Content,  // in the final response's content
        Finished, // the final response is complete
        Broken,   // a fatal deviation: no more can be read
    };

    explicit ResponseDecoder(bool requestWasHead = false) : m_requestWasHead(requestWasHead) {}

    /// The pieces stay valid until the next call, and what they hold may be taken; their content bytes stay
    /// only as long as `bytes`.
    std::vector<Piece> &receive(std::string_view bytes);
    /// The connection ended in order or was lost: the end of the message, or a truncation.
    std::vector<Piece> &peerClosed();

    [[nodiscard]] State state() const { return m_state; }
    /// True when any byte of the final response's head was seen, or of an interim one that is incomplete.
    [[nodiscard]] bool isInsideHead() const { return m_state == State::Head && m_head.isInside(); }
    /// What came behind the message's end: SurplusBytes, or InterimAfterFinal where it begins with a 1xx.
    /// Behind a 101 it belongs to another protocol and is neither.
    [[nodiscard]] std::optional<http::Deviation> surplus() const;

private:
    void readHead(std::string_view &bytes);
    void readContent(std::string_view &bytes);
    void takeInterim(ResponseHead &&head, std::vector<http::Deviation> &&deviations);
    void beginContent(const Framing &framing);
    void finish();
    void noteSurplus(std::string_view bytes);
    void take(std::vector<http::Deviation> &&deviations);

    bool m_requestWasHead;
    State m_state = State::Head;
    ByteCount m_offset = 0;
    std::size_t m_interims = 0;
    ByteCount m_interimBytes = 0;
    HeadReader m_head;
    std::unique_ptr<BodyReader> m_body;
    bool m_protocolChanged = false;
    ByteRange m_surplus;
    std::string m_surplusStart;
    std::vector<Piece> m_pieces;
};

} // namespace expectra::codec
