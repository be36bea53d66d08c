// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/play/bodydata.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace expectra::cli {

namespace {

struct Close
{
    void operator()(std::FILE *file) const
    {
        if (file != stdin)
            std::fclose(file);
    }
};

Result<std::string> readAll(const std::string &path)
{
    const std::unique_ptr<std::FILE, Close> file(path == "-" ? stdin : std::fopen(path.c_str(), "rbe"));
    if (!file)
        return fail(ErrorCode::Unreadable, path + ": " + std::strerror(errno));
    std::string bytes;
    std::string piece(64 * 1024, '\0');
    while (const auto count = std::fread(piece.data(), 1, piece.size(), file.get()))
        bytes.append(piece, 0, count);
    if (std::ferror(file.get()) != 0)
        return fail(ErrorCode::Unreadable, path + ": " + std::strerror(errno));
    return bytes;
}

Result<std::string> bytesOf(const DataPiece &piece)
{
    if (!piece.value.starts_with('@'))
        return piece.value;
    auto bytes = readAll(piece.value.substr(1));
    if (bytes && piece.kind == DataPiece::Kind::Text)
        std::erase_if(*bytes, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
    return bytes;
}

} // namespace

Result<Body> bodyOf(const std::vector<DataPiece> &pieces)
{
    if (pieces.size() == 1 && pieces.front().kind == DataPiece::Kind::Binary) {
        const auto &value = pieces.front().value;
        if (value.starts_with('@') && value != "@-")
            return FileBody{value.substr(1)};
    }
    BytesBody body;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const auto bytes = bytesOf(pieces[i]);
        if (!bytes)
            return tl::unexpected<Error>(bytes.error());
        if (i > 0)
            body.bytes += '&';
        body.bytes += *bytes;
    }
    return body;
}

} // namespace expectra::cli
