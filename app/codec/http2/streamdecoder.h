// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Decodes what one stream of an HTTP/2 connection is answered with: frames in, the pieces of ResponseDecoder
// out. Field sections come decoded. Never throws: what RFC 9113 section 8.1.1 calls malformed becomes a
// Deviation, fatal only where no answer can be made of it. Law: after a fatal deviation or the end of the
// stream nothing more is said.

#include "app/codec/piece.h"
#include "app/codec/responsedecoder.h"

namespace expectra::codec::http2 {

class StreamDecoder final
{
public:
    using State = ResponseDecoder::State;

    explicit StreamDecoder(bool requestWasHead) : m_requestWasHead(requestWasHead) {}

    /// `bytes` are the frame's own, or those of a run of DATA frames. The pieces stay valid until the next
    /// call; their content only as long as `bytes`.
    std::vector<Piece> &receive(const timeline::Frame &frame, std::string_view bytes);
    /// No more will come: the connection ended or the stream was reset.
    std::vector<Piece> &ended();

    [[nodiscard]] State state() const { return m_state; }
    /// A field section began and is not complete.
    [[nodiscard]] bool isInsideHead() const { return m_state == State::Head && m_section.has_value(); }

private:
    void takeSection(const timeline::FrameFields &fields, ByteRange range);
    void takeInterim(ResponseHead head);
    void takeFinal(ResponseHead head);
    void takeTrailers(const timeline::FrameFields &fields, ByteRange range);
    void takeData(const timeline::Frame &frame, std::string_view bytes);
    void note(http::DeviationKind kind, ByteRange range);
    void finish(http::Headers trailers);

    bool m_requestWasHead;
    State m_state = State::Head;
    std::optional<ByteRange> m_section; // of the HEADERS and CONTINUATION frames so far
    bool m_endsStream = false;          // said on HEADERS, true behind its last CONTINUATION
    std::size_t m_interims = 0;
    ByteCount m_interimBytes = 0;
    std::optional<ByteCount> m_announced; // by Content-Length
    ByteCount m_content = 0;
    ByteRange m_last; // the latest frame
    std::vector<Piece> m_pieces;
};

} // namespace expectra::codec::http2
