// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The languages that texts are coloured in, by their media types.

#include <string_view>

namespace expectra {

enum class Language { Plain, Json, Html, Xml, JavaScript, Css };

/// By the media type of a Content-Type field: "application/problem+json; charset=utf-8" is JSON.
[[nodiscard]] Language languageOf(std::string_view contentType);

} // namespace expectra
