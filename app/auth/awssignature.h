// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// AWS Signature Version 4 as its documentation describes it: what is signed, in canonical form, and the
// Authorization that comes of it. The time is an argument.

#include "app/http/headers.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace expectra::auth {

struct AwsScope
{
    std::string region;  // "eu-central-1"
    std::string service; // "s3"

    friend bool operator==(const AwsScope &, const AwsScope &) = default;
};

/// What a host of Amazon's tells: "bucket.s3.eu-central-1.amazonaws.com". Parts that it doesn't tell are
/// empty.
[[nodiscard]] AwsScope awsScopeOf(std::string_view host);

/// curl's "aws:amz[:REGION[:SERVICE]]"; nullopt for another provider.
[[nodiscard]] std::optional<AwsScope> parseAwsProvider(std::string_view text);

struct AwsKeys
{
    std::string accessKey;
    std::string secretKey;
    AwsScope scope;
};

/// What is signed.
struct AwsMessage
{
    std::string method;
    std::string pathAndQuery; // as the request line has it
    http::Headers headers;    // those that are signed, Host among them
    std::string payloadHash;  // 64 hexadecimal digits, or "UNSIGNED-PAYLOAD"
    std::string time;         // awsTime()
};

/// "20150830T123600Z".
[[nodiscard]] std::string awsTime(std::chrono::sys_seconds time);

[[nodiscard]] std::string awsCanonicalRequest(const AwsMessage &message, std::string_view service);
/// The value of Authorization.
[[nodiscard]] std::string awsAuthorization(const AwsMessage &message, const AwsKeys &keys);

} // namespace expectra::auth
