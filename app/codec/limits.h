// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the decoder accepts before it stops. Each guards memory against a peer that never ends what it began.

#include <cstddef>

namespace expectra::codec {

// The largest line that servers in use produce is a cookie or a token of some 16 KiB; most clients stop at 64
// KiB.
inline constexpr std::size_t maximumLine = 256 * 1024;

// All fields of one head together: curl stops at 300 KiB. Four times that still fits where wire bytes are
// kept.
inline constexpr std::size_t maximumHead = 1024 * 1024;

// curl stops at 5,000 fields; generated test answers with 10,000 should still be shown.
inline constexpr std::size_t maximumFields = 20000;

// HTTP names no bound (RFC 9110 section 15.2). A server that reports progress every 100 ms needs half an hour
// for this.
inline constexpr std::size_t maximumInterims = 20000;

// Their heads together, since all are kept: 800 bytes for each of them.
inline constexpr std::size_t maximumInterimBytes = 16 * 1024 * 1024;

// Empty lines some servers send behind the previous message (RFC 9112 section 2.2 asks to skip at least one).
inline constexpr std::size_t maximumLeadingEmptyLines = 16;

} // namespace expectra::codec
