// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/text/followdirective.h"

#include "app/collections/text/directivetable.h"
#include "app/collections/text/quoted.h"
#include "app/http/syntax.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace expectra::collections {

namespace {

using Lines = std::vector<std::string>;

/// A quoted word, or all up to the next space.
Result<std::string> takeWord(std::string_view &rest)
{
    if (rest.starts_with('"'))
        return takeQuoted(rest);
    const auto end = std::min(rest.find_first_of(" \t"), rest.size());
    std::string word(rest.substr(0, end));
    rest = http::trimmed(rest.substr(end));
    return word;
}

Result<Lines> wordsOf(std::string_view rest)
{
    Lines words;
    while (!rest.empty()) {
        auto word = takeWord(rest);
        if (!word)
            return tl::unexpected<Error>(word.error());
        words.push_back(std::move(*word));
    }
    return words;
}

Result<int> readMaximum(std::string_view text)
{
    int value = 0;
    const auto *const end = text.data() + text.size();
    const auto [last, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || last != end || value < -1)
        return fail(ErrorCode::InvalidInput,
                    "@follow can have max=N with a number or -1, not '" + std::string(text) + "'");
    return value;
}

Result<void> readFollow(std::string_view rest, FollowOptions &options)
{
    constexpr std::string_view maximum = "max=";
    auto &following = options.following;
    following.redirects = true;
    const auto words = wordsOf(rest);
    if (!words)
        return tl::unexpected<Error>(words.error());
    for (const auto &word : *words) {
        if (word == "off") {
            following.redirects = false;
        } else if (word == "keep-method") {
            following.keepsMethod = true;
        } else if (word == "trust") {
            following.trustsOtherOrigins = true;
        } else if (word.starts_with(maximum)) {
            const auto number = readMaximum(std::string_view(word).substr(maximum.size()));
            if (!number)
                return tl::unexpected<Error>(number.error());
            following.maximumRedirects = *number;
        } else {
            return fail(ErrorCode::InvalidInput,
                        "@follow can have off, max=N, keep-method or trust, not '" + word + "'");
        }
    }
    return {};
}

Result<void> readCookies(std::string_view, FollowOptions &options)
{
    options.following.cookies = true;
    return {};
}

Result<void> readAuth(std::string_view rest, FollowOptions &options)
{
    auto read = wordsOf(rest);
    if (!read)
        return tl::unexpected<Error>(read.error());
    auto &words = *read;
    const auto kind = words.empty() ? std::string() : words.front();
    const auto has = [&](std::string_view name, std::size_t least, std::size_t most) {
        return kind == name && words.size() > least && words.size() <= most + 1;
    };
    const bool isPlaced = words.size() > 1 && (words[1] == "header" || words[1] == "query");
    if (has("basic", 2, 2)) {
        options.auth = BasicAuth{words[1], words[2]};
    } else if (has("digest", 2, 2)) {
        options.auth = DigestAuth{words[1], words[2]};
    } else if (has("bearer", 1, 1)) {
        options.auth = BearerAuth{words[1]};
    } else if (has("api-key", 3, 3) && isPlaced) {
        options.auth = ApiKeyAuth{words[2], words[3],
                                  words[1] == "query" ? ApiKeyAuth::Place::Query : ApiKeyAuth::Place::Header};
    } else if (has("aws", 2, 5)) {
        words.resize(6);
        options.auth = AwsAuth{words[1], words[2], words[5], words[3], words[4]};
    } else {
        return fail(
            ErrorCode::InvalidInput,
            "@auth can be basic USER PASSWORD, digest USER PASSWORD, bearer TOKEN, api-key header|query "
            "NAME VALUE, or aws KEY SECRET REGION SERVICE");
    }
    return {};
}

constexpr std::array<DirectiveReader<FollowOptions>, 3> readers{{
    {"@follow", readFollow},
    {"@cookies", readCookies},
    {"@auth", readAuth},
}};

std::string written(const std::string &word)
{
    const bool isPlain = !word.empty() && isUtf8(word) && std::none_of(word.begin(), word.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte <= 0x20 || byte == 0x7f || c == '"' || c == '\\';
    });
    return isPlain ? word : quoted(word);
}

Lines authLine(const char *kind, Lines words)
{
    auto line = std::string("# @auth ") + kind;
    for (const auto &word : words)
        line += " " + written(word);
    return {line};
}

Lines authLines(const Auth &auth)
{
    if (const auto *basic = std::get_if<BasicAuth>(&auth))
        return authLine("basic", {basic->user, basic->password});
    if (const auto *digest = std::get_if<DigestAuth>(&auth))
        return authLine("digest", {digest->user, digest->password});
    if (const auto *bearer = std::get_if<BearerAuth>(&auth))
        return authLine("bearer", {bearer->token});
    if (const auto *key = std::get_if<ApiKeyAuth>(&auth))
        return authLine("api-key",
                        {key->place == ApiKeyAuth::Place::Query ? "query" : "header", key->name, key->value});
    if (const auto *aws = std::get_if<AwsAuth>(&auth)) {
        Lines words{aws->accessKey, aws->secretKey, aws->region, aws->service, aws->sessionToken};
        while (words.size() > 2 && words.back().empty())
            words.pop_back();
        return authLine("aws", std::move(words));
    }
    return {};
}

Lines redirectLines(const Following &following)
{
    const Following usual;
    std::string line = "# @follow";
    if (!following.redirects)
        line += " off";
    if (following.maximumRedirects != usual.maximumRedirects)
        line += " max=" + std::to_string(following.maximumRedirects);
    if (following.keepsMethod)
        line += " keep-method";
    if (following.trustsOtherOrigins)
        line += " trust";
    return line == "# @follow off" ? Lines() : Lines{line};
}

/// What stands behind the scheme; empty for another one.
std::string_view behindScheme(std::string_view value, std::string_view scheme)
{
    const bool isOne = http::equalsIgnoringCase(value.substr(0, scheme.size()), scheme) &&
                       value.size() > scheme.size() && value[scheme.size()] == ' ';
    return isOne ? http::trimmed(value.substr(scheme.size())) : std::string_view();
}

} // namespace

FollowOptions followOptionsOf(const Request &request)
{
    return {request.following, request.auth};
}

void applyTo(Request &request, const FollowOptions &options)
{
    request.following = options.following;
    request.auth = options.auth;
}

Result<bool> readFollowDirective(std::string_view word, std::string_view rest, FollowOptions &options)
{
    return readFromTable(readers, word, rest, options);
}

std::vector<std::pair<std::string_view, Lines>> followLines(const FollowOptions &options)
{
    return {
        {"@follow", redirectLines(options.following)},
        {"@cookies", options.following.cookies ? Lines{"# @cookies"} : Lines()},
        {"@auth", authLines(options.auth)},
    };
}

std::vector<std::string *> textsOf(FollowOptions &options)
{
    auto &auth = options.auth;
    if (auto *basic = std::get_if<BasicAuth>(&auth))
        return {&basic->user, &basic->password};
    if (auto *digest = std::get_if<DigestAuth>(&auth))
        return {&digest->user, &digest->password};
    if (auto *bearer = std::get_if<BearerAuth>(&auth))
        return {&bearer->token};
    if (auto *key = std::get_if<ApiKeyAuth>(&auth))
        return {&key->name, &key->value};
    if (auto *aws = std::get_if<AwsAuth>(&auth))
        return {&aws->accessKey, &aws->secretKey, &aws->sessionToken, &aws->region, &aws->service};
    return {};
}

/// Neither is ever what its scheme sends: base64 holds no space and no colon, Digest's first word an '='.
void takeShortForm(Request &request)
{
    const auto value = request.headers.value("Authorization");
    if (!value || request.allowUnsafe || !std::holds_alternative<NoAuth>(request.auth))
        return;
    const auto basic = behindScheme(*value, "Basic");
    const auto digest = behindScheme(*value, "Digest");
    const auto words = basic.empty() ? digest : basic;
    const auto mark = words.find_first_of(basic.empty() ? " \t" : " \t:");
    if (mark == std::string_view::npos ||
        (basic.empty() && words.substr(0, mark).find('=') != std::string_view::npos))
        return;
    const std::string user(words.substr(0, mark));
    const std::string password(http::trimmed(words.substr(mark + 1)));
    if (basic.empty())
        request.auth = DigestAuth{user, password};
    else
        request.auth = BasicAuth{user, password};
    request.headers.remove("Authorization");
}

} // namespace expectra::collections
