// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request/credentials.h"

#include "app/auth/base64.h"
#include "app/request/parameters.h"

#include <algorithm>

namespace expectra {

Result<std::string> basicCredentials(const BasicAuth &basic)
{
    if (basic.user.find(':') != std::string::npos)
        return fail(ErrorCode::InvalidInput,
                    "the user name '" + basic.user + "' holds a colon, which ends a name of Basic");
    return "Basic " + auth::base64(basic.user + ":" + basic.password);
}

Result<std::optional<http::Header>> credentialField(const Auth &auth)
{
    if (const auto *basic = std::get_if<BasicAuth>(&auth)) {
        auto value = basicCredentials(*basic);
        if (!value)
            return tl::unexpected<Error>(value.error());
        return http::Header{"Authorization", std::move(*value)};
    }
    if (const auto *bearer = std::get_if<BearerAuth>(&auth))
        return http::Header{"Authorization", "Bearer " + bearer->token};
    const auto *key = std::get_if<ApiKeyAuth>(&auth);
    if (key && key->place == ApiKeyAuth::Place::Header)
        return http::Header{key->name, key->value};
    return std::nullopt;
}

std::optional<BasicAuth> userOf(const http::Target &target)
{
    if (target.userinfo.empty())
        return std::nullopt;
    const std::string_view info(target.userinfo);
    const auto colon = std::min(info.find(':'), info.size());
    const auto decoded = [](std::string_view text) { return readParameter(text, ParameterCoding::Address); };
    return BasicAuth{decoded(info.substr(0, colon)), decoded(info.substr(std::min(colon + 1, info.size())))};
}

std::string withParameter(const std::string &pathAndQuery, const ApiKeyAuth &key)
{
    const char *mark = pathAndQuery.find('?') == std::string::npos ? "?" : "&";
    return pathAndQuery + mark + asParameter(key.name, ParameterPart::Name, ParameterCoding::Address) + "=" +
           asParameter(key.value, ParameterPart::Value, ParameterCoding::Address);
}

} // namespace expectra
