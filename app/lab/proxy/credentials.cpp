// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/proxy/credentials.h"

#include "app/http/syntax.h"

#include <openssl/evp.h>

#include <algorithm>

namespace expectra::lab {

namespace {

std::string decodedBase64(const std::string &text)
{
    std::string bytes(text.size(), '\0');
    const int size =
        EVP_DecodeBlock(reinterpret_cast<unsigned char *>(bytes.data()),
                        reinterpret_cast<const unsigned char *>(text.data()), static_cast<int>(text.size()));
    const auto padding =
        std::count(text.end() - std::min<std::ptrdiff_t>(2, std::ssize(text)), text.end(), '=');
    bytes.resize(static_cast<std::size_t>(std::max<std::ptrdiff_t>(size - padding, 0)));
    return bytes;
}

} // namespace

Credentials proxyCredentials(const RequestHead &head)
{
    const auto *const name = head.isForGateway ? "Authorization" : "Proxy-Authorization";
    const auto field = head.headers.combined(name).value_or("");
    constexpr std::string_view scheme = "Basic ";
    if (!http::equalsIgnoringCase(std::string_view(field).substr(0, scheme.size()), scheme))
        return {};
    const auto pair =
        decodedBase64(std::string(http::trimmed(std::string_view(field).substr(scheme.size()))));
    const auto colon = std::min(pair.find(':'), pair.size());
    return {pair.substr(0, colon), pair.substr(std::min(colon + 1, pair.size()))};
}

} // namespace expectra::lab
