// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The content of a request as the user chose it, before a byte of it is read.

#include "app/base/byterange.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

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

struct MultipartPart
{
    enum class Kind {
        Text, // `content` is sent as it stands
        File, // `content` is the path of a file, read when it is sent
    };
    std::string name;
    Kind kind = Kind::Text;
    std::string content;
    std::optional<std::string> fileName; // told to the server; a part without one is no upload
    std::string contentType;             // empty: none is told
    friend bool operator==(const MultipartPart &, const MultipartPart &) = default;
};

struct MultipartBody
{
    std::string boundary;
    std::vector<MultipartPart> parts;
    std::string epilogue; // what stands behind the last boundary
    friend bool operator==(const MultipartBody &, const MultipartBody &) = default;
};

using Body = std::variant<NoBody, BytesBody, FileBody, GeneratedBody, MultipartBody>;

} // namespace expectra
