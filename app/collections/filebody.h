// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Puts the content of a request together from the lines and files that its .http file names.

#include "app/collections/httpfile.h"
#include "app/request/body.h"

namespace expectra::collections {

/// How the lines of a body are sent.
enum class LineEnds {
    AsWritten,
    Crlf,   // multipart content, whose grammar wants it
    Joined, // form content, which is one line that files break for reading
};

/// `contentType` is the request's, or empty.
[[nodiscard]] LineEnds lineEndsFor(std::string_view contentType);

/// Multipart content with files in it becomes a MultipartBody, whose files are read when they are sent; other
/// content of several pieces is joined. Unreadable: a file whose content must be joined can't be read. Paths
/// are relative to the .http file.
[[nodiscard]] Result<Body> resolveBody(const HttpFile &file, const FileRequest &request,
                                       const Variables &variables, std::string_view contentType);

} // namespace expectra::collections
