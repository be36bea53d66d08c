// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Multipart content as RFC 7578 lays it down, taken apart into what is known and what is read from disk. The
// one place that writes a part's head, for the wire, for files and for the eyes. Law: what is read back by
// parseMultipart() gives the same segments again, or it isn't read at all.

#include "app/request/body.h"

#include <string_view>

namespace expectra {

/// Bytes as they stand, or a file.
using BodySegment = std::variant<BytesBody, FileBody>;

/// What is sent, in its order. Neighbouring bytes are one segment.
[[nodiscard]] std::vector<BodySegment> multipartSegments(const MultipartBody &body);

/// "multipart/form-data; boundary=...", quoted where the boundary needs it (RFC 2046 section 5.1.1).
[[nodiscard]] std::string multipartType(const MultipartBody &body);

/// The boundary that a Content-Type field names; empty when it names none or is no multipart type.
[[nodiscard]] std::string_view boundaryOf(std::string_view contentType);

/// A boundary made of a number that is random enough to stand in no content.
[[nodiscard]] std::string makeBoundary(std::uint64_t random);

/// nullopt for content with anything in it that a MultipartBody can't hold: other fields in a part's head,
/// text around a file, a preamble.
[[nodiscard]] std::optional<MultipartBody> parseMultipart(const std::vector<BodySegment> &segments,
                                                          std::string_view boundary);

} // namespace expectra
