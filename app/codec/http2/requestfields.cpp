// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/codec/http2/requestfields.h"

#include "app/http/syntax.h"

#include <algorithm>
#include <array>

namespace expectra::codec::http2 {

namespace {

/// TE may say "trailers" and nothing else (RFC 9113 section 8.2.2).
bool mayStay(const http::Header &field)
{
    if (http::equalsIgnoringCase(field.name, "TE"))
        return http::equalsIgnoringCase(field.value, "trailers");
    return !isConnectionField(field.name);
}

/// The first one: it becomes :authority.
const http::Header *hostField(const PreparedRequest &request)
{
    const auto found =
        std::find_if(request.headers.begin(), request.headers.end(), [](const PreparedHeader &header) {
            return http::equalsIgnoringCase(header.field.name, "Host");
        });
    return found == request.headers.end() ? nullptr : &found->field;
}

timeline::FrameFields pseudoFields(const PreparedRequest &request, const http::Header *host)
{
    timeline::FrameFields result;
    result.reserve(request.headers.size() + 4);
    result.emplace_back(":method", request.method);
    // CONNECT names the place alone (RFC 9113 section 8.5).
    const bool connects = request.method == "CONNECT";
    if (!connects)
        result.emplace_back(":scheme", request.target.scheme);
    if (host)
        result.emplace_back(":authority", host->value);
    if (!connects)
        result.emplace_back(":path", request.target.pathAndQuery);
    return result;
}

} // namespace

bool isConnectionField(std::string_view name)
{
    constexpr std::array<std::string_view, 5> names{"connection", "keep-alive", "proxy-connection",
                                                    "transfer-encoding", "upgrade"};
    return std::any_of(names.begin(), names.end(),
                       [name](std::string_view each) { return http::equalsIgnoringCase(each, name); });
}

RequestFields requestFields(const PreparedRequest &request)
{
    const auto *host = hostField(request);
    RequestFields result{pseudoFields(request, host), fieldsLeftOut(request)};
    for (const auto &[field, origin, set] : request.headers) {
        if (&field != host && mayStay(field))
            result.fields.emplace_back(http::toLower(field.name), field.value);
    }
    return result;
}

std::vector<std::string> fieldsLeftOut(const PreparedRequest &request)
{
    std::vector<std::string> result;
    for (const auto &[field, origin, set] : request.headers) {
        if (!mayStay(field))
            result.push_back(field.name);
    }
    return result;
}

timeline::FrameFields trailerFields(const PreparedRequest &request)
{
    timeline::FrameFields result;
    for (const auto &field : request.trailers)
        result.emplace_back(http::toLower(field.name), field.value);
    return result;
}

std::string fieldText(const timeline::FrameFields &fields)
{
    std::size_t size = 2;
    for (const auto &[name, value] : fields)
        size += name.size() + value.size() + 4;
    std::string text;
    text.reserve(size);
    for (const auto &[name, value] : fields)
        text.append(name).append(": ").append(value).append("\r\n");
    return text.append("\r\n");
}

} // namespace expectra::codec::http2
