// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/edit/same.h"

#include "app/collections/write/lines.h"
#include "app/collections/write/optionlines.h"
#include "app/request/multipart.h"

#include <filesystem>

namespace expectra::collections {

namespace {

Body plain(const Body &body)
{
    if (const auto *file = std::get_if<FileBody>(&body))
        return FileBody{std::filesystem::path(file->path).lexically_normal().string()};
    const auto *const multipart = std::get_if<MultipartBody>(&body);
    if (!multipart)
        return body;
    const auto segments = multipartSegments(*multipart);
    const bool hasFiles = segments.size() != 1;
    return hasFiles ? body : Body(std::get<BytesBody>(segments.front()));
}

} // namespace

bool isSameBody(const Body &a, const Body &b)
{
    const auto *const first = std::get_if<MultipartBody>(&a);
    const auto *const second = std::get_if<MultipartBody>(&b);
    if (first && second)
        return multipartSegments(*first) == multipartSegments(*second);
    return plain(a) == plain(b);
}

bool isSameInFile(const Request &a, const Request &b)
{
    return a.name == b.name && a.method == b.method && a.url == b.url && a.version == b.version &&
           fieldLinesOf(a) == fieldLinesOf(b) && optionLinesOf(a) == optionLinesOf(b) &&
           isSameBody(a.body, b.body);
}

} // namespace expectra::collections
