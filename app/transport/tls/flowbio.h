// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Both ends of a session's ciphertext in memory, as OpenSSL sees them: it reads straight from the bytes that
// were received and appends to those that are to be sent. An empty end says "later" and never "the end": the
// end of the connection is told to the session in other words.

#include "app/transport/tls/handles.h"

#include <string>
#include <string_view>

namespace expectra::tls {

struct Flow
{
    std::string_view incoming; // not read yet
    std::string outgoing;
};

/// `flow` outlives it.
[[nodiscard]] Owned<BIO> newFlowBio(Flow &flow);

} // namespace expectra::tls
