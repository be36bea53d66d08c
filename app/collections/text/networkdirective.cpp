// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/text/networkdirective.h"

#include "app/collections/text/directivetable.h"
#include "app/collections/text/quoted.h"
#include "app/collections/text/tlswords.h"
#include "app/http/syntax.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace expectra::collections {

namespace {

using Lines = std::vector<std::string>;

/// The rest of the line as it is, or what a quoted word holds.
Result<std::string> readText(std::string_view rest, std::string_view word)
{
    if (rest.empty())
        return fail(ErrorCode::InvalidInput, std::string(word) + " says nothing");
    return rest.starts_with('"') ? takeQuoted(rest) : Result<std::string>(std::string(rest));
}

Result<void> readProxy(std::string_view rest, NetworkOptions &options)
{
    auto address = readText(rest, "@proxy");
    if (!address)
        return tl::unexpected<Error>(address.error());
    options.proxy.from = rest == "system" ? ProxyChoice::From::System : ProxyChoice::From::Typed;
    if (options.proxy.from == ProxyChoice::From::Typed)
        options.proxy.address = std::move(*address);
    return {};
}

Result<void> readBypass(std::string_view rest, NetworkOptions &options)
{
    if (!rest.starts_with('"')) {
        const auto hosts = http::listMembers(rest);
        if (hosts.empty())
            return fail(ErrorCode::InvalidInput, "@no-proxy names no host");
        options.proxy.bypass.assign(hosts.begin(), hosts.end());
        return {};
    }
    options.proxy.bypass.clear();
    while (!rest.empty()) {
        auto host = takeQuoted(rest);
        if (!host)
            return tl::unexpected<Error>(host.error());
        options.proxy.bypass.push_back(std::move(*host));
    }
    return {};
}

Result<void> readTunnel(std::string_view, NetworkOptions &options)
{
    options.proxy.tunnelsAll = true;
    return {};
}

Result<void> readTls(std::string_view rest, NetworkOptions &options)
{
    return readTlsWords(rest, "@tls", options.tls);
}

Result<void> readProxyTls(std::string_view rest, NetworkOptions &options)
{
    return readTlsWords(rest, "@proxy-tls", options.proxy.tls);
}

Result<void> readUnixSocket(std::string_view rest, NetworkOptions &options)
{
    auto path = readText(rest, "@unix-socket");
    if (!path)
        return tl::unexpected<Error>(path.error());
    options.unixSocket = std::move(*path);
    return {};
}

Result<void> readFamily(std::string_view rest, NetworkOptions &options)
{
    if (rest != "4" && rest != "6")
        return fail(ErrorCode::InvalidInput, "@ip can be 4 or 6, not '" + std::string(rest) + "'");
    options.family = rest == "4" ? AddressFamily::IPv4 : AddressFamily::IPv6;
    return {};
}

constexpr std::array<DirectiveReader<NetworkOptions>, 7> readers{{
    {"@proxy", readProxy},
    {"@no-proxy", readBypass},
    {"@proxy-tunnel", readTunnel},
    {"@tls", readTls},
    {"@proxy-tls", readProxyTls},
    {"@unix-socket", readUnixSocket},
    {"@ip", readFamily},
}};

bool isPlainWord(std::string_view text)
{
    return !text.empty() && http::trimmed(text) == text && !text.starts_with('"') &&
           !http::hasLineBreakOrNul(text) && isUtf8(text) &&
           std::none_of(text.begin(), text.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

Lines textLines(const std::string &word, const std::string &text, std::string_view reserved = {})
{
    if (text.empty())
        return {};
    return {"# " + word + " " + (isPlainWord(text) && text != reserved ? text : collections::quoted(text))};
}

/// An address that is kept while it is not used is kept in the file as well.
Lines proxyLines(const ProxyChoice &proxy)
{
    if (proxy.from == ProxyChoice::From::System)
        return {"# @proxy system"};
    return proxy.from == ProxyChoice::From::Typed
               ? (proxy.address.empty() ? Lines{"# @proxy \"\""}
                                        : textLines("@proxy", proxy.address, "system"))
               : Lines();
}

Lines bypassLines(const Lines &hosts)
{
    if (hosts.empty())
        return {};
    std::string plain;
    std::string words;
    for (const auto &host : hosts) {
        plain += (plain.empty() ? "" : ", ") + host;
        words += " " + collections::quoted(host);
    }
    const auto read = http::listMembers(plain);
    const bool isPlain =
        isPlainWord(plain) && std::equal(read.begin(), read.end(), hosts.begin(), hosts.end());
    return {isPlain ? "# @no-proxy " + plain : "# @no-proxy" + words};
}

Lines tlsLines(const std::string &word, const TlsOptions &tls)
{
    const auto words = writeTlsWords(tls);
    return words.empty() ? Lines() : Lines{"# " + word + " " + words};
}

Lines familyLines(AddressFamily family)
{
    if (family == AddressFamily::Any)
        return {};
    return {family == AddressFamily::IPv4 ? "# @ip 4" : "# @ip 6"};
}

void makeAbsolute(std::string &path, const std::string &directory)
{
    if (!path.empty() && !path.starts_with("{{")) // an absolute path stays what it is
        path = (std::filesystem::path(directory) / path).lexically_normal().string();
}

std::array<std::string *, 4> filesOf(TlsOptions &tls)
{
    return {&tls.authorities, &tls.certificate, &tls.certificateKey, &tls.keyLog};
}

} // namespace

NetworkOptions networkOptionsOf(const Request &request)
{
    return {request.unixSocket, request.family, request.tls, request.proxy};
}

void applyTo(Request &request, const NetworkOptions &options)
{
    request.unixSocket = options.unixSocket;
    request.family = options.family;
    request.tls = options.tls;
    request.proxy = options.proxy;
}

Result<bool> readNetworkDirective(std::string_view word, std::string_view rest, NetworkOptions &options)
{
    return readFromTable(readers, word, rest, options);
}

std::vector<std::pair<std::string_view, Lines>> networkLines(const NetworkOptions &options)
{
    return {
        {"@proxy", proxyLines(options.proxy)},
        {"@no-proxy", bypassLines(options.proxy.bypass)},
        {"@proxy-tunnel", options.proxy.tunnelsAll ? Lines{"# @proxy-tunnel"} : Lines()},
        {"@tls", tlsLines("@tls", options.tls)},
        {"@proxy-tls", tlsLines("@proxy-tls", options.proxy.tls)},
        {"@unix-socket", textLines("@unix-socket", options.unixSocket)},
        {"@ip", familyLines(options.family)},
    };
}

std::vector<std::string *> textsOf(NetworkOptions &options)
{
    std::vector<std::string *> texts{&options.unixSocket, &options.proxy.address};
    for (auto *tls : {&options.tls, &options.proxy.tls}) {
        const auto files = filesOf(*tls);
        texts.insert(texts.end(), files.begin(), files.end());
        texts.push_back(&tls->passphrase);
        if (tls->serverName)
            texts.push_back(&*tls->serverName);
    }
    return texts;
}

void makeAbsolute(NetworkOptions &options, const std::string &directory)
{
    for (auto *tls : {&options.tls, &options.proxy.tls}) {
        for (auto *file : filesOf(*tls))
            makeAbsolute(*file, directory);
    }
}

} // namespace expectra::collections
