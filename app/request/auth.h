// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a request shows who sends it. Passwords, tokens and keys are secrets: masked wherever they are shown.

#include <string>
#include <variant>

namespace expectra {

struct NoAuth
{
    friend bool operator==(const NoAuth &, const NoAuth &) = default;
};
/// RFC 7617; sent with the first request.
struct BasicAuth
{
    std::string user;
    std::string password;
    friend bool operator==(const BasicAuth &, const BasicAuth &) = default;
};
/// RFC 6750.
struct BearerAuth
{
    std::string token;
    friend bool operator==(const BearerAuth &, const BearerAuth &) = default;
};
struct ApiKeyAuth
{
    enum class Place { Header, Query };
    std::string name;
    std::string value;
    Place place = Place::Header;
    friend bool operator==(const ApiKeyAuth &, const ApiKeyAuth &) = default;
};
/// RFC 7616; the first request asks for the challenge.
struct DigestAuth
{
    std::string user;
    std::string password;
    friend bool operator==(const DigestAuth &, const DigestAuth &) = default;
};
/// AWS Signature Version 4.
struct AwsAuth
{
    std::string accessKey;
    std::string secretKey;
    std::string sessionToken; // empty: none
    std::string region;
    std::string service;
    friend bool operator==(const AwsAuth &, const AwsAuth &) = default;
};

using Auth = std::variant<NoAuth, BasicAuth, BearerAuth, ApiKeyAuth, DigestAuth, AwsAuth>;

} // namespace expectra
