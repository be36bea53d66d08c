// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Brings a request's content into the form of the wire: as it is, or chunked (RFC 9112 section 7.1) with its
// trailers behind the last chunk, exactly as they were composed.

#include "app/request/bodysource.h"
#include "app/request/preparedrequest.h"

namespace expectra::codec {

class BodyEncoder final
{
public:
    BodyEncoder(BodyFraming framing, std::unique_ptr<BodySource> source, const http::Headers &trailers = {});

    /// The next bytes for the wire; empty at the end. Valid until the next call. Unreadable as the source
    /// says.
    [[nodiscard]] Result<std::string_view> next();

    /// Content bytes handed out so far if `unsent` bytes of the last piece have not been taken by the socket.
    [[nodiscard]] ByteCount contentBytes(std::size_t unsent) const;

private:
    BodyFraming m_framing;
    std::string m_end; // behind all content
    std::unique_ptr<BodySource> m_source;
    std::vector<char> m_buffer;
    ByteCount m_read = 0;           // content taken from the source
    std::size_t m_pieceContent = 0; // content bytes in the last piece
    std::size_t m_pieceTail = 0;    // framing bytes behind them
    bool m_ended = false;
};

} // namespace expectra::codec
