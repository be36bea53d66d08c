// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/play/requestedits.h"

#include "app/cli/play/edits/tlsedits.h"
#include "app/coding/coding.h"
#include "app/http/syntax.h"

namespace expectra::cli {

namespace {

void removeEverywhere(Request &request, std::string_view name)
{
    request.headers.remove(name);
    for (auto &set : request.headerSets)
        set.headers.remove(name);
}

bool isTyped(const Request &request, std::string_view name)
{
    bool found = request.headers.contains(name);
    for (const auto &set : request.headerSets)
        found = found || set.headers.contains(name);
    return found;
}

} // namespace

Result<HeaderEdit> parseHeaderEdit(std::string_view text)
{
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) {
        const auto content = http::trimmed(text);
        if (!content.ends_with(';'))
            return fail(ErrorCode::InvalidInput,
                        "the header '" + std::string(text) + "' holds neither a colon nor a last semicolon");
        return HeaderEdit{std::string(content.substr(0, content.size() - 1)), std::string()};
    }
    HeaderEdit edit{std::string(text.substr(0, colon)), std::nullopt};
    const auto value = text.substr(colon + 1);
    // One space belongs to the notation; all others are the user's.
    if (!http::trimmed(value).empty())
        edit.value = value.substr(value.starts_with(' ') ? 1 : 0);
    return edit;
}

void RequestEdits::applyTo(Request &request, const ReadVariable &read) const
{
    request.method = method.value_or(request.method);
    request.version = version.value_or(request.version);
    request.body = body.value_or(request.body);
    request.limits.connect = connectLimit.value_or(request.limits.connect);
    if (wholeLimit)
        request.limits.whole = wholeLimit;
    request.freshConnection = request.freshConnection || fresh;
    request.allowUnsafe = request.allowUnsafe || isUnsafe;
    overlay(tls, request.tls);
    routes.applyTo(request);
    follow.applyTo(request);
    proxy.applyTo(request, read);
    request.family = family.value_or(request.family);
    request.unixSocket = unixSocket.value_or(request.unixSocket);
    applyExpectation(request);
    applyHeaders(request);
}

void RequestEdits::applyHeaders(Request &request) const
{
    for (const auto &edit : headers)
        removeEverywhere(request, edit.name);
    for (const auto &edit : headers) {
        if (edit.value)
            request.headers.append(edit.name, *edit.value);
        else
            request.suppressed.push_back(edit.name);
    }
    for (const auto &edit : trailers)
        request.trailers.append(edit.name, edit.value.value_or(""));
    if (asksForCodings && !isTyped(request, "Accept-Encoding"))
        request.headers.append("Accept-Encoding", std::string(coding::acceptedCodings));
    if (isForm && !isTyped(request, "Content-Type"))
        request.headers.append("Content-Type", "application/x-www-form-urlencoded");
}

/// Comes before the command line's own headers: an Expect typed there stands beside any mode.
void RequestEdits::applyExpectation(Request &request) const
{
    auto &choice = request.expectation;
    const bool replacesField = expectValue || mode == expect::Mode::None;
    if (replacesField)
        removeEverywhere(request, "Expect");
    if (mode)
        choice.mode = mode;
    choice.value = expectValue.value_or(choice.value);
    choice.limit = limit.value_or(choice.limit);
    if (onRefusal)
        choice.onRefusal = onRefusal;
    choice.onEarlyFinal = onEarlyFinal.value_or(choice.onEarlyFinal);
}

} // namespace expectra::cli
