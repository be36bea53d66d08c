// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/requests.h"

#include <cstdio>
#include <cstdlib>

namespace expectra::test {

Request upload(ByteCount size)
{
    Request request;
    request.method = "PUT";
    request.url = "http://127.0.0.1:8417/upload";
    request.headers.append("Expect", "100-continue");
    request.body = GeneratedBody{size};
    return request;
}

Request download()
{
    Request request;
    request.url = "http://127.0.0.1:8417/thing";
    return request;
}

PreparedRequest prepared(const Request &request)
{
    auto result = prepare(request);
    if (!result) {
        std::fprintf(stderr, "the test's request can't be prepared: %s\n", result.error().detail.c_str());
        std::abort();
    }
    return std::move(*result);
}

} // namespace expectra::test
