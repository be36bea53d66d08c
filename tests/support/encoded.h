// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Bytes in the content codings, made by the libraries' own encoders.

#include <string>
#include <string_view>

namespace expectra::test {

[[nodiscard]] std::string gzipped(std::string_view bytes);
[[nodiscard]] std::string zlibbed(std::string_view bytes);
[[nodiscard]] std::string deflated(std::string_view bytes); // without a header
[[nodiscard]] std::string brotlied(std::string_view bytes);
[[nodiscard]] std::string zstded(std::string_view bytes);

/// By the name in Content-Encoding; "deflate" is the zlib format, "raw deflate" the bare one.
[[nodiscard]] std::string encoded(std::string_view coding, std::string_view bytes);

/// Text that shrinks about as JSON does.
[[nodiscard]] std::string wordyText(std::size_t size);

} // namespace expectra::test
