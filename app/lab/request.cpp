// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/request.h"

namespace expectra::lab {

Request::Request(RequestHead head, Incoming &incoming, bool wantsDigest)
    : m_head(std::move(head)), m_body(incoming, m_head.framing, m_head.length), m_wantsDigest(wantsDigest)
{}

BodyReader::State Request::readBody(ByteCount bytes)
{
    while (bytes > 0) {
        const auto piece = m_body.next(bytes);
        if (piece.empty())
            break;
        bytes -= piece.size();
        if (m_wantsDigest)
            m_digest.add(piece);
    }
    return m_body.state();
}

} // namespace expectra::lab
