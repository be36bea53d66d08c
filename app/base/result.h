// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How our own fallible calls answer: a value, or an Error that says what went wrong.
// What the network or the peer did wrong is not an Error but data, see app/exchange/failure.h.
// Law: no exception crosses a folder, and an Error's detail names the thing at fault.

#include <tl/expected.hpp>

#include <string>

namespace expectra {

enum class ErrorCode {
    InvalidInput, // what the user typed can't be used
    Forbidden,    // it could be used, but only when asked for in so many words
    NotFound,     // a named thing doesn't exist
    Unreadable,   // a file can't be opened, read or understood
    Unwritable,   // a file can't be created or written
    Conflict,     // what is on disk is no longer what was read; nothing was overwritten
    Unavailable,  // the system refuses a resource: a port, a thread, memory
};

struct Error
{
    ErrorCode code = ErrorCode::InvalidInput;
    std::string detail;
};

template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] tl::unexpected<Error> fail(ErrorCode code, std::string detail);

} // namespace expectra
