// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/hash.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <array>

namespace expectra::auth {

namespace {

const EVP_MD *methodOf(HashKind kind)
{
    switch (kind) {
    case HashKind::Md5: return EVP_md5();
    case HashKind::Sha256: return EVP_sha256();
    case HashKind::Sha512_256: return EVP_sha512_256();
    }
    return EVP_sha256();
}

std::string_view asText(const std::array<unsigned char, EVP_MAX_MD_SIZE> &bytes, unsigned size)
{
    return {reinterpret_cast<const char *>(bytes.data()), size};
}

} // namespace

void Hash::Deleter::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

Hash::Hash(HashKind kind) : m_context(EVP_MD_CTX_new())
{
    EVP_DigestInit_ex(m_context.get(), methodOf(kind), nullptr);
}

void Hash::add(std::string_view bytes)
{
    EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size());
}

std::string Hash::bytes()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    EVP_DigestFinal_ex(m_context.get(), digest.data(), &size);
    return std::string(asText(digest, size));
}

std::string Hash::hex()
{
    return auth::hex(bytes());
}

std::string hex(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

std::string hashHex(HashKind kind, std::string_view bytes)
{
    Hash hash(kind);
    hash.add(bytes);
    return hash.hex();
}

std::string hmacSha256(std::string_view key, std::string_view bytes)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
         reinterpret_cast<const unsigned char *>(bytes.data()), bytes.size(), digest.data(), &size);
    return std::string(asText(digest, size));
}

std::string randomHex()
{
    std::array<unsigned char, 16> bytes{};
    RAND_bytes(bytes.data(), static_cast<int>(bytes.size()));
    return hex({reinterpret_cast<const char *>(bytes.data()), bytes.size()});
}

} // namespace expectra::auth
