// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request/awsrequest.h"

#include "app/auth/awssignature.h"
#include "app/http/syntax.h"
#include "app/request/bodyhash.h"

namespace expectra {

namespace {

auth::AwsScope scopeOf(const AwsAuth &aws, const std::string &host)
{
    auto scope = auth::awsScopeOf(host);
    if (!aws.region.empty())
        scope.region = aws.region;
    if (!aws.service.empty())
        scope.service = aws.service;
    return scope;
}

Result<std::string> payloadHash(const PreparedRequest &request, const std::string &service)
{
    if (service == "s3" && !isInMemory(request.body))
        return "UNSIGNED-PAYLOAD";
    return bodyHash(request.body, auth::HashKind::Sha256);
}

bool isSigned(std::string_view name)
{
    return http::equalsIgnoringCase(name, "Host") || http::equalsIgnoringCase(name, "Content-Type") ||
           http::equalsIgnoringCase(name.substr(0, 6), "x-amz-");
}

} // namespace

Result<void> checkAwsScope(const AwsAuth &aws, const std::string &host)
{
    const auto scope = scopeOf(aws, host);
    const char *missing = scope.region.empty() ? "region" : scope.service.empty() ? "service" : nullptr;
    if (missing)
        return fail(ErrorCode::InvalidInput,
                    std::string("the AWS ") + missing + " is not given, and '" + host + "' doesn't tell it");
    return {};
}

Result<PreparedRequest> signedForAws(PreparedRequest request, const AwsAuth &aws,
                                     std::chrono::sys_seconds now)
{
    const auto typed = request.fields();
    if (typed.contains("Authorization"))
        return request;
    const auto scope = scopeOf(aws, request.target.host);
    auto hash = typed.contains("X-Amz-Content-Sha256")
                    ? Result<std::string>(std::string(*typed.value("X-Amz-Content-Sha256")))
                    : payloadHash(request, scope.service);
    if (!hash)
        return tl::unexpected<Error>(hash.error());

    const auto add = [&](std::string name, std::string value) {
        if (!typed.contains(name))
            request.headers.push_back({{std::move(name), std::move(value), {}}, Origin::Computed, {}});
    };
    auto time = std::string(typed.value("X-Amz-Date").value_or(auth::awsTime(now)));
    add("X-Amz-Date", time);
    add("X-Amz-Content-Sha256", *hash);
    if (!aws.sessionToken.empty())
        add("X-Amz-Security-Token", aws.sessionToken);

    auth::AwsMessage message{
        request.method, request.target.pathAndQuery, {}, std::move(*hash), std::move(time)};
    for (const auto &field : request.fields()) {
        if (isSigned(field.name))
            message.headers.append(field);
    }
    add("Authorization", auth::awsAuthorization(message, {aws.accessKey, aws.secretKey, scope}));
    return request;
}

} // namespace expectra
