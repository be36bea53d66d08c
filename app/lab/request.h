// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One request as a script meets it: its head, and its body, which is counted and digested while it passes and
// never held.

#include "app/lab/bodyreader.h"
#include "app/lab/requesthead.h"
#include "app/lab/sha256.h"

#include <limits>

namespace expectra::lab {

class Request final
{
public:
    static constexpr ByteCount all = std::numeric_limits<ByteCount>::max();

    Request(RequestHead head, Incoming &incoming, bool wantsDigest);

    [[nodiscard]] const RequestHead &head() const { return m_head; }

    /// Reads until so many further bytes of the body have come, or the body has ended in one way or another.
    BodyReader::State readBody(ByteCount bytes = all);

    [[nodiscard]] bool isBodyRead() const { return m_body.state() == BodyReader::State::Complete; }
    [[nodiscard]] ByteCount bodyBytes() const { return m_body.taken(); }
    [[nodiscard]] std::string bodyDigest() const { return m_digest.hex(); }

private:
    RequestHead m_head;
    BodyReader m_body;
    Sha256 m_digest;
    bool m_wantsDigest;
};

} // namespace expectra::lab
