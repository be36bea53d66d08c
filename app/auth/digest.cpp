// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/digest.h"

#include "app/http/syntax.h"

#include <algorithm>
#include <array>

namespace expectra::auth {

namespace {

struct Algorithm
{
    std::string_view name;
    HashKind hash;
};
constexpr std::array<Algorithm, 3> algorithms{
    {{"MD5", HashKind::Md5}, {"SHA-256", HashKind::Sha256}, {"SHA-512-256", HashKind::Sha512_256}}};
constexpr std::string_view sessionMark = "-sess";

bool takeAlgorithm(DigestChallenge &digest, std::string_view name)
{
    const auto mark = name.size() - std::min(name.size(), sessionMark.size());
    digest.isSession = http::equalsIgnoringCase(name.substr(mark), sessionMark);
    const auto base = digest.isSession ? name.substr(0, mark) : name;
    const auto *const found =
        std::find_if(algorithms.begin(), algorithms.end(),
                     [base](const Algorithm &each) { return http::equalsIgnoringCase(each.name, base); });
    if (found == algorithms.end())
        return false;
    digest.hash = found->hash;
    digest.algorithm = name;
    return true;
}

bool takeProtection(DigestChallenge &digest, std::string_view offered)
{
    const auto offers = [offered](std::string_view name) {
        const auto members = http::listMembers(offered);
        return std::any_of(members.begin(), members.end(), [name](std::string_view member) {
            return http::equalsIgnoringCase(member, name);
        });
    };
    using Protection = DigestChallenge::Protection;
    digest.protection = offers("auth") ? Protection::Request : Protection::Content;
    return offers("auth") || offers("auth-int");
}

std::string quoted(std::string_view value)
{
    std::string text = "\"";
    for (const char c : value) {
        if (c == '"' || c == '\\')
            text += '\\';
        text += c;
    }
    return text + '"';
}

std::string countText(std::uint32_t count)
{
    const std::array<char, 4> bytes{static_cast<char>(count >> 24), static_cast<char>(count >> 16),
                                    static_cast<char>(count >> 8), static_cast<char>(count)};
    return hex({bytes.data(), bytes.size()});
}

std::string_view protectionName(const DigestChallenge &digest)
{
    return digest.protection == DigestChallenge::Protection::Content ? "auth-int" : "auth";
}

/// RFC 7616 section 3.4.1; `method` is empty in the proof of the server (section 3.5).
std::string response(const DigestChallenge &digest, const DigestUse &use, std::string_view method)
{
    const auto h = [&digest](const std::string &text) { return hashHex(digest.hash, text); };
    auto secret = h(use.user + ":" + digest.realm + ":" + use.password); // H(A1)
    if (digest.isSession)
        secret = h(secret + ":" + digest.nonce + ":" + use.cnonce);
    auto what = std::string(method) + ":" + use.uri; // A2
    if (digest.protection == DigestChallenge::Protection::Content)
        what += ":" + use.contentHash;
    if (digest.protection == DigestChallenge::Protection::None)
        return h(secret + ":" + digest.nonce + ":" + h(what));
    return h(secret + ":" + digest.nonce + ":" + countText(use.count) + ":" + use.cnonce + ":" +
             std::string(protectionName(digest)) + ":" + h(what));
}

} // namespace

Result<DigestChallenge> readDigest(const Challenge &challenge)
{
    const auto value = [&challenge](std::string_view name) { return parameter(challenge.parameters, name); };
    const auto isTrue = [&value](std::string_view name) {
        return http::equalsIgnoringCase(value(name).value_or(""), "true");
    };
    DigestChallenge digest;
    if (!value("nonce") || value("nonce")->empty())
        return fail(ErrorCode::InvalidInput, "the server's Digest challenge has no nonce");
    if (const auto algorithm = value("algorithm"); algorithm && !takeAlgorithm(digest, *algorithm))
        return fail(ErrorCode::InvalidInput,
                    "the server asks for Digest with the algorithm '" + std::string(*algorithm) + "'");
    if (const auto offered = value("qop"); offered && !takeProtection(digest, *offered))
        return fail(ErrorCode::InvalidInput,
                    "the server asks for Digest with the qop '" + std::string(*offered) + "'");
    digest.realm = value("realm").value_or("");
    digest.nonce = *value("nonce");
    if (const auto opaque = value("opaque"))
        digest.opaque = *opaque;
    digest.isStale = isTrue("stale");
    digest.hashesUser = isTrue("userhash");
    return digest;
}

Result<DigestChallenge> chooseDigest(const std::vector<Challenge> &challenges)
{
    Result<DigestChallenge> result =
        fail(ErrorCode::NotFound,
             challenges.empty() ? "the answer holds no challenge"
                                : "the server doesn't ask for Digest but for " + challenges.front().scheme);
    bool isFirst = true;
    for (const auto &challenge : challenges) {
        if (!http::equalsIgnoringCase(challenge.scheme, "Digest"))
            continue;
        auto read = readDigest(challenge);
        if (read)
            return read;
        if (isFirst)
            result = std::move(read);
        isFirst = false;
    }
    return result;
}

std::string digestAuthorization(const DigestChallenge &digest, const DigestUse &use)
{
    const auto user = digest.hashesUser ? hashHex(digest.hash, use.user + ":" + digest.realm) : use.user;
    std::string value = "Digest username=" + quoted(user) + ", realm=" + quoted(digest.realm) +
                        ", nonce=" + quoted(digest.nonce) + ", uri=" + quoted(use.uri);
    if (!digest.algorithm.empty())
        value += ", algorithm=" + digest.algorithm;
    if (digest.protection != DigestChallenge::Protection::None)
        value += ", qop=" + std::string(protectionName(digest)) + ", nc=" + countText(use.count);
    if (digest.protection != DigestChallenge::Protection::None || digest.isSession)
        value += ", cnonce=" + quoted(use.cnonce);
    value += ", response=" + quoted(response(digest, use, use.method));
    if (digest.opaque)
        value += ", opaque=" + quoted(*digest.opaque);
    if (digest.hashesUser)
        value += ", userhash=true";
    return value;
}

std::string expectedServerProof(const DigestChallenge &digest, const DigestUse &use)
{
    return response(digest, use, {});
}

} // namespace expectra::auth
