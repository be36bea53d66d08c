// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A listening TCP socket on a numeric address. Knows no connection and no thread.

#include "app/base/result.h"
#include "app/lab/wire/handle.h"

#include <cstdint>
#include <string>

namespace expectra::lab {

struct Listener
{
    Handle handle;
    std::uint16_t port = 0; // the real one, also when 0 asked for any
};

/// The error names address and port; a port in use is ErrorCode::Unavailable.
[[nodiscard]] Result<Listener> listenOn(const std::string &address, std::uint16_t port);

/// The next connection, without blocking afterwards and without delay for small segments.
/// Not open when there is none.
[[nodiscard]] Handle acceptFrom(const Listener &listener);

} // namespace expectra::lab
