// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What kind of content a body is written as, and the media type that tells it to the server. The kind of
// bytes follows from the Content-Type beside them; without one they are text.

#include "app/request/body.h"

#include <string>
#include <string_view>

namespace expectra {

enum class ContentKind {
    None,      // no content is announced
    Text,      // bytes as they are typed
    Json,      // the same, checked as JSON
    Xml,       // the same, checked as XML
    Form,      // the same, as name=value pairs
    Multipart, // parts, some of them files
    File,      // one file
    Generated, // so many bytes
};

[[nodiscard]] ContentKind contentKind(const Body &body, std::string_view contentType);

/// The value that Content-Type would get; empty where the kind alone says nothing. A file's is that of its
/// name.
[[nodiscard]] std::string proposedType(ContentKind kind, const Body &body);

/// True when a field with this value says what the proposal says, parameters such as charset aside.
[[nodiscard]] bool isSameType(std::string_view contentType, std::string_view proposed);

/// By a file's name, for parts and bodies: "image/png"; application/octet-stream where nothing is known.
[[nodiscard]] std::string typeOfFile(const std::string &path);

} // namespace expectra
