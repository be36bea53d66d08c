// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/play/playoptions.h"

#include "app/cli/play/followoptions.h"
#include "app/cli/play/tlsoptions.h"
#include "app/cli/values.h"

#include <array>
#include <limits>

namespace expectra::cli {

namespace {

// Descriptors are the limit of plays at once; a thousand fit into any system's default.
constexpr std::uint64_t mostParallel = 500;
constexpr std::uint64_t mostRepeats = 100'000'000;

using Taken = Result<void>;
using Take = Taken (*)(Reading &reading, const std::string &value);

tl::unexpected<Error> cannotBe(const std::string &option, const std::string &value, const std::string &can)
{
    return fail(ErrorCode::InvalidInput, option + " can't be '" + value + "'; it can be " + can);
}

/// Options whose value needs no look at it.
template <std::string PlaySettings::*member>
Taken keep(Reading &reading, const std::string &value)
{
    reading.settings.*member = value;
    return {};
}

template <bool RequestEdits::*member>
Taken switchOn(Reading &reading, const std::string &)
{
    reading.settings.edits.*member = true;
    return {};
}

template <std::optional<std::string> ProxyEdits::*member>
Taken keepForProxy(Reading &reading, const std::string &value)
{
    reading.settings.edits.proxy.*member = value;
    return {};
}

template <bool ProxyEdits::*member>
Taken switchOnForProxy(Reading &reading, const std::string &)
{
    reading.settings.edits.proxy.*member = true;
    return {};
}

/// The kind is in the option's name, as curl has it.
template <bool resolvesNames>
Taken takeSocks(Reading &reading, const std::string &value)
{
    reading.settings.edits.proxy.address = (resolvesNames ? "socks5h://" : "socks5://") + value;
    return {};
}

Taken takeProxyAuthorities(Reading &reading, const std::string &value)
{
    reading.settings.edits.proxy.authorities = value;
    return {};
}

template <AddressFamily family>
Taken takeFamily(Reading &reading, const std::string &)
{
    reading.settings.edits.family = family;
    return {};
}

Taken takeUnixSocket(Reading &reading, const std::string &value)
{
    reading.settings.edits.unixSocket = value;
    return {};
}

template <http::Version version>
Taken takeVersion(Reading &reading, const std::string &)
{
    reading.settings.edits.version = version;
    return {};
}

template <DataPiece::Kind kind>
Taken takeData(Reading &reading, const std::string &value)
{
    reading.data.push_back({kind, value});
    return {};
}

Taken takeMethod(Reading &reading, const std::string &value)
{
    reading.settings.edits.method = value;
    return {};
}

Taken takeHeaderSet(Reading &reading, const std::string &value)
{
    reading.settings.headerSets.push_back(value);
    return {};
}

Taken takeSilent(Reading &reading, const std::string &)
{
    reading.settings.isSilent = true;
    return {};
}

Taken takeShowSecrets(Reading &reading, const std::string &)
{
    reading.settings.secrets = Secrets::Shown;
    return {};
}

Taken takeHelp(Reading &reading, const std::string &)
{
    reading.settings.wantsHelp = true;
    return {};
}

Taken takeHeader(Reading &reading, const std::string &value)
{
    auto edit = parseHeaderEdit(value);
    if (!edit)
        return tl::unexpected<Error>(edit.error());
    reading.settings.edits.headers.push_back(std::move(*edit));
    return {};
}

Taken takeTrailer(Reading &reading, const std::string &value)
{
    auto edit = parseHeaderEdit(value);
    if (!edit)
        return tl::unexpected<Error>(edit.error());
    reading.settings.edits.trailers.push_back(std::move(*edit));
    return {};
}

Taken takeBodySize(Reading &reading, const std::string &value)
{
    const auto size = readNumber("body-size", value, 0, std::numeric_limits<std::int64_t>::max());
    if (!size)
        return tl::unexpected<Error>(size.error());
    reading.bodySize = *size;
    return {};
}

/// 0 means no limit.
Taken takeDecodeLimit(Reading &reading, const std::string &value)
{
    const auto size = readNumber("decode-limit", value, 0, std::numeric_limits<std::int64_t>::max());
    if (!size)
        return tl::unexpected<Error>(size.error());
    reading.settings.decodeLimit =
        *size == 0 ? coding::DecodeLimit::none() : coding::DecodeLimit::ofSize(*size);
    return {};
}

Taken takeExpect(Reading &reading, const std::string &value)
{
    auto &edits = reading.settings.edits;
    if (value == "none") {
        edits.mode = expect::Mode::None;
    } else if (value == "header-only") {
        edits.mode = expect::Mode::HeaderOnly;
    } else {
        edits.mode = expect::Mode::Wait;
        if (value != "wait")
            edits.expectValue = value;
    }
    return {};
}

Taken takeExpectTimeout(Reading &reading, const std::string &value)
{
    auto &limit = reading.settings.edits.limit;
    if (value == "forever") {
        limit = std::optional<Duration>();
        return {};
    }
    const auto seconds = readSeconds("expect100-timeout", value);
    if (!seconds)
        return tl::unexpected<Error>(seconds.error());
    limit = *seconds;
    return {};
}

Taken takeOnRefusal(Reading &reading, const std::string &value)
{
    if (value != "report" && value != "retry")
        return cannotBe("--on-417", value, "report or retry");
    reading.settings.edits.onRefusal =
        value == "retry" ? expect::OnRefusal::RetryWithout : expect::OnRefusal::Report;
    return {};
}

Taken takeOnEarlyFinal(Reading &reading, const std::string &value)
{
    if (value != "close" && value != "finish")
        return cannotBe("--on-early-final", value, "close or finish");
    reading.settings.edits.onEarlyFinal =
        value == "finish" ? expect::OnEarlyFinal::FinishBody : expect::OnEarlyFinal::Close;
    return {};
}

/// 0 means no limit, as curl has it.
Taken takeMaxTime(Reading &reading, const std::string &value)
{
    const auto seconds = readSeconds("max-time", value);
    if (!seconds)
        return tl::unexpected<Error>(seconds.error());
    if (*seconds > Duration::zero())
        reading.settings.edits.wholeLimit = *seconds;
    return {};
}

/// 0 means the usual limit, as curl has it.
Taken takeConnectTimeout(Reading &reading, const std::string &value)
{
    const auto seconds = readSeconds("connect-timeout", value);
    if (!seconds)
        return tl::unexpected<Error>(seconds.error());
    if (*seconds > Duration::zero())
        reading.settings.edits.connectLimit = *seconds;
    return {};
}

Taken takeConnectTo(Reading &reading, const std::string &value)
{
    auto route = parseConnectTo(value);
    if (!route)
        return tl::unexpected<Error>(route.error());
    reading.settings.edits.routes.connects.push_back(std::move(*route));
    return {};
}

Taken takeResolve(Reading &reading, const std::string &value)
{
    auto route = parseResolveTo(value);
    if (!route)
        return tl::unexpected<Error>(route.error());
    reading.settings.edits.routes.resolves.push_back(std::move(*route));
    return {};
}

Taken takeVariable(Reading &reading, const std::string &value)
{
    const auto equals = value.find('=');
    if (equals == std::string::npos || equals == 0)
        return cannotBe("--var", value, "NAME=VALUE");
    reading.settings.overrides.push_back({value.substr(0, equals), value.substr(equals + 1)});
    return {};
}

Taken takeRepeat(Reading &reading, const std::string &value)
{
    const auto number = readNumber("repeat", value, 1, mostRepeats);
    if (!number)
        return tl::unexpected<Error>(number.error());
    reading.settings.repeat = *number;
    reading.isRepeatGiven = true;
    return {};
}

Taken takeParallel(Reading &reading, const std::string &value)
{
    const auto number = readNumber("parallel", value, 1, mostParallel);
    if (!number)
        return tl::unexpected<Error>(number.error());
    reading.settings.parallel = *number;
    return {};
}

Taken takeFormat(Reading &reading, const std::string &value)
{
    if (value == "junit" || value == "html")
        return fail(ErrorCode::InvalidInput,
                    "this version writes no " + value + "; it writes text, ndjson or har");
    if (value != "text" && value != "ndjson" && value != "har")
        return cannotBe("--format", value, "text, ndjson or har");
    reading.settings.format = value == "ndjson" ? Format::Ndjson
                              : value == "har"  ? Format::Har
                                                : Format::Text;
    return {};
}

struct Entry
{
    Option option;
    Take take;
};

// In the order of the help.
// clang-format off
constexpr std::array table{
    Entry{{'X', "request", "METHOD", "the method (GET; POST with a body)"}, takeMethod},
    Entry{{'H', "header", "'NAME: VALUE'", "a header, as typed; 'NAME:' sends none of it, 'NAME;' an empty one"}, takeHeader},
    Entry{{'d', "data", "DATA", "a form body; several are joined with &; @FILE reads it without line ends"}, takeData<DataPiece::Kind::Text>},
    Entry{{'\0', "data-binary", "DATA", "the same as it is; @FILE sends the file's bytes"}, takeData<DataPiece::Kind::Binary>},
    Entry{{'\0', "body-size", "N", "a generated body of N bytes"}, takeBodySize},
    Entry{{'\0', "trailer", "'NAME: VALUE'", "a field behind the content, which is then sent in chunks"}, takeTrailer},
    Entry{{'\0', "expect", "MODE", "wait, header-only, none, or any other value to send and await"}, takeExpect},
    Entry{{'\0', "expect100-timeout", "SECONDS", "how long to wait for 100 (1); 0 not at all, or forever"}, takeExpectTimeout},
    Entry{{'\0', "on-417", "DO", "report, or retry once without Expect"}, takeOnRefusal},
    Entry{{'\0', "on-early-final", "DO", "close, or finish sending the body"}, takeOnEarlyFinal},
    Entry{{'\0', "max-time", "SECONDS", "the longest an exchange may take"}, takeMaxTime},
    Entry{{'\0', "connect-timeout", "SECONDS", "the longest that connecting may take"}, takeConnectTimeout},
    Entry{{'\0', "connect-to", "HOST1:PORT1:HOST2:PORT2", "connect to the second for the first; Host stays"}, takeConnectTo},
    Entry{{'\0', "resolve", "HOST:PORT:ADDRESS", "use this address instead of looking the host up"}, takeResolve},
    Entry{{'L', "location", "", "follow redirects"}, takeLocation},
    Entry{{'\0', "location-trusted", "", "follow them, and give credentials to other origins too"}, takeLocationTrusted},
    Entry{{'\0', "max-redirs", "N", "follow at most N redirects (50); -1 means any number"}, takeMaxRedirects},
    Entry{{'\0', "post301", "", "keep the method behind 301, 302 and 303"}, takeKeepMethod},
    Entry{{'\0', "post302", "", "the same"}, takeKeepMethod},
    Entry{{'\0', "post303", "", "the same"}, takeKeepMethod},
    Entry{{'4', "ipv4", "", "use IPv4 addresses alone"}, takeFamily<AddressFamily::IPv4>},
    Entry{{'6', "ipv6", "", "use IPv6 addresses alone"}, takeFamily<AddressFamily::IPv6>},
    Entry{{'\0', "unix-socket", "PATH", "connect to this socket; the address gives Host and path"}, takeUnixSocket},
    Entry{{'x', "proxy", "ADDRESS", "go through http://, https://, socks5:// or socks5h://HOST:PORT; system; '' for none"}, keepForProxy<&ProxyEdits::address>},
    Entry{{'U', "proxy-user", "USER:PASSWORD", "log in to the proxy"}, keepForProxy<&ProxyEdits::user>},
    Entry{{'\0', "noproxy", "HOSTS", "reach these without the proxy: names with all below them, blocks, *"}, keepForProxy<&ProxyEdits::bypass>},
    Entry{{'p', "proxytunnel", "", "tunnel through an HTTP proxy with CONNECT for http too"}, switchOnForProxy<&ProxyEdits::tunnelsAll>},
    Entry{{'\0', "proxy-cacert", "FILE", "trust these authorities for an HTTPS proxy"}, takeProxyAuthorities},
    Entry{{'\0', "proxy-insecure", "", "take an HTTPS proxy's certificate as it is"}, switchOnForProxy<&ProxyEdits::isInsecure>},
    Entry{{'\0', "socks5", "HOST[:PORT]", "go through a SOCKS 5 proxy; names are looked up here"}, takeSocks<false>},
    Entry{{'\0', "socks5-hostname", "HOST[:PORT]", "the same; the proxy looks names up"}, takeSocks<true>},
    Entry{{'b', "cookie", "'NAME=VALUE'|FILE", "cookies to send, or a file of them to begin with"}, takeCookie},
    Entry{{'c', "cookie-jar", "FILE", "keep cookies, and write them there at the end; - for standard output"}, takeCookieJar},
    Entry{{'u', "user", "USER:PASSWORD", "who sends it"}, takeUser},
    Entry{{'\0', "basic", "", "tell that with Basic, as without this option"}, takeBasic},
    Entry{{'\0', "digest", "", "tell it with Digest, once the server asks"}, takeDigest},
    Entry{{'\0', "oauth2-bearer", "TOKEN", "send this token"}, takeBearer},
    Entry{{'\0', "aws-sigv4", "aws:amz[:REGION[:SERVICE]]", "sign for AWS; --user has the key and the secret"}, takeAws},
    Entry{{'\0', "cacert", "FILE", "trust the certificates in this PEM file and no others"}, keepTls<&TlsOptions::authorities>},
    Entry{{'k', "insecure", "", "go on though the server's certificate is not to be trusted"}, switchOffTls<&TlsOptions::verify>},
    Entry{{'E', "cert", "FILE[:PASSPHRASE]", "show this client certificate, PEM or PKCS#12"}, takeCertificate},
    Entry{{'\0', "key", "FILE", "its private key, where it is in a file of its own"}, keepTls<&TlsOptions::certificateKey>},
    Entry{{'\0', "pass", "PASSPHRASE", "what opens the key or the PKCS#12 file"}, keepTls<&TlsOptions::passphrase>},
    Entry{{'\0', "tlsv1.0", "", "speak TLS 1.0 or later"}, takeTlsMinimum<TlsVersion::Tls10>},
    Entry{{'\0', "tlsv1.1", "", "speak TLS 1.1 or later"}, takeTlsMinimum<TlsVersion::Tls11>},
    Entry{{'\0', "tlsv1.2", "", "speak TLS 1.2 or later"}, takeTlsMinimum<TlsVersion::Tls12>},
    Entry{{'\0', "tlsv1.3", "", "speak TLS 1.3 or later"}, takeTlsMinimum<TlsVersion::Tls13>},
    Entry{{'\0', "tls-max", "VERSION", "speak no later TLS than 1.0, 1.1, 1.2 or 1.3"}, takeTlsMaximum},
    Entry{{'\0', "ciphers", "LIST", "the ciphers up to TLS 1.2, in OpenSSL's words"}, keepTls<&TlsOptions::ciphers>},
    Entry{{'\0', "tls13-ciphers", "LIST", "the cipher suites of TLS 1.3"}, keepTls<&TlsOptions::cipherSuites>},
    Entry{{'\0', "servername", "NAME", "ask for this name in TLS and verify it instead of the host; '' sends none"}, takeServerName},
    Entry{{'\0', "no-sessionid", "", "resume no TLS session: every handshake is a full one"}, switchOffTls<&TlsOptions::resume>},
    Entry{{'\0', "key-log", "FILE", "append the TLS secrets there, for Wireshark"}, keepTls<&TlsOptions::keyLog>},
    Entry{{'0', "http1.0", "", "speak HTTP/1.0"}, takeVersion<http::Version::Http10>},
    Entry{{'\0', "http1.1", "", "speak HTTP/1.1, the usual version"}, takeVersion<http::Version::Http11>},
    Entry{{'\0', "http2", "", "speak HTTP/2; with https if the server agrees, else HTTP/1.1"}, takeVersion<http::Version::Http2>},
    Entry{{'\0', "http2-prior-knowledge", "", "the same; with http it is never asked for"}, takeVersion<http::Version::Http2>},
    Entry{{'\0', "header-set", "NAME", "switch on the collection's header set, or a file NAME.headers"}, takeHeaderSet},
    Entry{{'\0', "env", "NAME", "take variables from this environment"}, keep<&PlaySettings::environment>},
    Entry{{'\0', "var", "NAME=VALUE", "set a variable; stronger than files and environments"}, takeVariable},
    Entry{{'\0', "repeat", "N", "play every request N times, one after another"}, takeRepeat},
    Entry{{'\0', "parallel", "N", "keep N plays running at once; without --repeat N of each request"}, takeParallel},
    Entry{{'\0', "fresh", "", "use no kept connection"}, switchOn<&RequestEdits::fresh>},
    Entry{{'\0', "unsafe", "", "send CR, LF and NUL inside a field"}, switchOn<&RequestEdits::isUnsafe>},
    Entry{{'\0', "format", "FORMAT", "text (a transcript), ndjson (one object an exchange) or har"}, takeFormat},
    Entry{{'\0', "out", "FILE", "write the result there instead of standard output"}, keep<&PlaySettings::out>},
    Entry{{'o', "output", "FILE", "write the last answer's content there; - writes all of them to standard output"}, keep<&PlaySettings::contentFile>},
    Entry{{'\0', "compressed", "", "ask for gzip, deflate, br and zstd, and write the content decoded"}, switchOn<&RequestEdits::asksForCodings>},
    Entry{{'\0', "decode-limit", "BYTES", "how far decoding may swell (1 GiB, or 100 times beyond 64 MiB); 0 for no limit"}, takeDecodeLimit},
    Entry{{'\0', "trace", "FILE", "write every wire event there, one object a line"}, keep<&PlaySettings::traceFile>},
    Entry{{'\0', "show-secrets", "", "show passwords, tokens and cookies in the result"}, takeShowSecrets},
    Entry{{'s', "silent", "", "show no progress"}, takeSilent},
    Entry{{'h', "help", "", "show this text"}, takeHelp},
};
// clang-format on

constexpr auto options = [] {
    std::array<Option, table.size()> result{};
    for (std::size_t i = 0; i < table.size(); ++i)
        result[i] = table[i].option;
    return result;
}();

} // namespace

std::span<const Option> playOptions()
{
    return options;
}

Result<void> takeOption(std::size_t index, Reading &reading, const std::string &value)
{
    return table[index].take(reading, value);
}

} // namespace expectra::cli
