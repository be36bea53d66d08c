// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The content of a request as the user chose it, before a byte of it is read.

#include "app/base/byterange.h"

#include <string>
#include <variant>

namespace expectra {

struct NoBody
{
    friend bool operator==(const NoBody &, const NoBody &) = default;
};

struct BytesBody
{
    std::string bytes; // may be empty: a body of zero length is announced, unlike no body
    friend bool operator==(const BytesBody &, const BytesBody &) = default;
};

struct FileBody
{
    std::string path; // read when it is sent, piece by piece
    friend bool operator==(const FileBody &, const FileBody &) = default;
};

struct GeneratedBody
{
    ByteCount size = 0; // a repeating printable pattern of this many bytes, never held in memory
    friend bool operator==(const GeneratedBody &, const GeneratedBody &) = default;
};

using Body = std::variant<NoBody, BytesBody, FileBody, GeneratedBody>;

} // namespace expectra
