// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The digests that authentication is made of, by OpenSSL.

#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace expectra::auth {

enum class HashKind {
    Md5,       // broken, and what most servers still ask for
    Sha256,    // what RFC 7616 would have instead
    Sha512_256 // SHA-512/256 with its own start, not SHA-512 cut off
};

/// Fed piece by piece.
class Hash final
{
public:
    explicit Hash(HashKind kind);
    void add(std::string_view bytes);
    /// Ends it: nothing may be added any more.
    [[nodiscard]] std::string bytes();
    [[nodiscard]] std::string hex();

private:
    struct Deleter
    {
        void operator()(evp_md_ctx_st *context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Deleter> m_context;
};

[[nodiscard]] std::string hex(std::string_view bytes);
[[nodiscard]] std::string hashHex(HashKind kind, std::string_view bytes);
[[nodiscard]] std::string hmacSha256(std::string_view key, std::string_view bytes);

/// For a cnonce: 32 hexadecimal digits that nobody can guess.
[[nodiscard]] std::string randomHex();

} // namespace expectra::auth
