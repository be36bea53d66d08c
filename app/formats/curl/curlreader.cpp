// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/curl/curlreader.h"

#include "app/formats/curl/curlfollow.h"
#include "app/formats/curl/shellwords.h"
#include "app/http/syntax.h"
#include "app/request/multipart.h"
#include "app/request/parameters.h"
#include "app/request/proxyedits.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace expectra {

namespace {

using namespace curl;
using Take = void (*)(Draft &draft, const std::string &value);

void takeHeader(Draft &draft, const std::string &value)
{
    const auto colon = value.find(':');
    if (colon == std::string::npos) {
        if (value.ends_with(';'))
            draft.request.headers.append(value.substr(0, value.size() - 1), {});
        return;
    }
    const auto name = value.substr(0, colon);
    const auto content = http::trimmed(std::string_view(value).substr(colon + 1));
    if (content.empty())
        draft.request.suppressed.push_back(name);
    else
        draft.request.headers.append(name, std::string(content));
}

void takeData(Draft &draft, const std::string &value)
{
    if (value.starts_with('@'))
        draft.dataFile = value.substr(1);
    else
        draft.data.push_back(value);
}

void takeRawData(Draft &draft, const std::string &value)
{
    draft.data.push_back(value);
}

/// "content", "=content", "name=content"; what is read from files is not.
void takeEncodedData(Draft &draft, const std::string &value)
{
    const auto equals = value.find('=');
    const auto name = equals == std::string::npos ? std::string() : value.substr(0, equals);
    const auto content = equals == std::string::npos ? value : value.substr(equals + 1);
    const auto encoded = asParameter(content, ParameterPart::Value, ParameterCoding::Form);
    draft.data.push_back(name.empty() ? encoded : name + "=" + encoded);
}

void takeJson(Draft &draft, const std::string &value)
{
    takeData(draft, value);
    draft.isJson = true;
}

std::string fileNameOf(const std::string &path)
{
    const auto slash = path.find_last_of("/\\");
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

/// "name=value", "name=@file" and "name=<file", with ";type=" and ";filename=" behind them.
void takeForm(Draft &draft, const std::string &value)
{
    const auto equals = std::min(value.find('='), value.size());
    MultipartPart part;
    part.name = value.substr(0, equals);
    std::string_view rest = std::string_view(value).substr(std::min(equals + 1, value.size()));
    const auto end = std::min({rest.find(";type="), rest.find(";filename="), rest.size()});
    std::string content(rest.substr(0, end));
    rest.remove_prefix(end);
    if (content.starts_with('@') || content.starts_with('<')) {
        part.kind = MultipartPart::Kind::File;
        if (content.front() == '@')
            part.fileName = fileNameOf(content.substr(1));
        content.erase(0, 1);
    }
    part.content = std::move(content);
    while (!rest.empty()) {
        rest.remove_prefix(1);
        const auto next = std::min(rest.find(';'), rest.size());
        const auto parameter = rest.substr(0, next);
        if (parameter.starts_with("type="))
            part.contentType = parameter.substr(5);
        else if (parameter.starts_with("filename="))
            part.fileName = std::string(parameter.substr(9));
        rest.remove_prefix(next);
    }
    draft.form.parts.push_back(std::move(part));
}

void takeFormString(Draft &draft, const std::string &value)
{
    const auto equals = std::min(value.find('='), value.size());
    MultipartPart part;
    part.name = value.substr(0, equals);
    part.content = value.substr(std::min(equals + 1, value.size()));
    draft.form.parts.push_back(std::move(part));
}

void takeUpload(Draft &draft, const std::string &value)
{
    draft.request.body = FileBody{value};
    if (draft.method.empty())
        draft.method = "PUT";
}

template <const char *name>
void takeNamed(Draft &draft, const std::string &value)
{
    draft.request.headers.append(name, value);
}

constexpr char userAgent[] = "User-Agent";
constexpr char referer[] = "Referer";

void takeRange(Draft &draft, const std::string &value)
{
    draft.request.headers.append("Range", "bytes=" + value);
}

void takeSeconds(std::optional<Duration> &limit, const std::string &value)
{
    const double seconds = std::strtod(value.c_str(), nullptr);
    if (seconds > 0 && seconds < 1e6)
        limit = std::chrono::duration_cast<Duration>(std::chrono::duration<double>(seconds));
}

void takeConnectTimeout(Draft &draft, const std::string &value)
{
    std::optional<Duration> limit;
    takeSeconds(limit, value);
    draft.request.limits.connect = limit.value_or(draft.request.limits.connect);
}

/// The kind is in the option's name.
template <bool resolvesNames>
void takeSocks(Draft &draft, const std::string &value)
{
    draft.proxy.address = (resolvesNames ? "socks5h://" : "socks5://") + value;
}

void takeExpectTimeout(Draft &draft, const std::string &value)
{
    takeSeconds(draft.request.expectation.limit, value);
}

struct Option
{
    char letter; // '\0' where it has none
    std::string_view name;
    enum Kind {
        Value,   // takes a value
        Flag,    // takes none
        Display, // only changes what curl shows; takes none
        Where,   // the same with a value
        Missing, // would change the exchange; takes none
        Lacking, // the same with a value
    } kind;
    Take take = nullptr;
};

// clang-format off
constexpr std::array options{
    Option{'X', "request", Option::Value, [](Draft &draft, const std::string &value) { draft.method = value; }},
    Option{'H', "header", Option::Value, takeHeader},
    Option{'d', "data", Option::Value, takeData},
    Option{'\0', "data-ascii", Option::Value, takeData},
    Option{'\0', "data-binary", Option::Value, takeData},
    Option{'\0', "data-raw", Option::Value, takeRawData},
    Option{'\0', "data-urlencode", Option::Value, takeEncodedData},
    Option{'\0', "json", Option::Value, takeJson},
    Option{'F', "form", Option::Value, takeForm},
    Option{'\0', "form-string", Option::Value, takeFormString},
    Option{'T', "upload-file", Option::Value, takeUpload},
    Option{'u', "user", Option::Value, takeUser},
    Option{'A', "user-agent", Option::Value, takeNamed<userAgent>},
    Option{'e', "referer", Option::Value, takeNamed<referer>},
    Option{'b', "cookie", Option::Value, takeCookie},
    Option{'r', "range", Option::Value, takeRange},
    Option{'m', "max-time", Option::Value, [](Draft &draft, const std::string &value) { takeSeconds(draft.request.limits.whole, value); }},
    Option{'\0', "connect-timeout", Option::Value, takeConnectTimeout},
    Option{'\0', "expect100-timeout", Option::Value, takeExpectTimeout},
    Option{'\0', "url", Option::Value, [](Draft &draft, const std::string &value) { draft.request.url = value; }},
    Option{'G', "get", Option::Flag, [](Draft &draft, const std::string &) { draft.wantsQuery = true; }},
    Option{'I', "head", Option::Flag, [](Draft &draft, const std::string &) { draft.method = "HEAD"; }},
    Option{'0', "http1.0", Option::Flag, [](Draft &draft, const std::string &) { draft.request.version = http::Version::Http10; }},
    Option{'\0', "http1.1", Option::Flag, [](Draft &draft, const std::string &) { draft.request.version = http::Version::Http11; }},
    Option{'\0', "http2", Option::Flag, [](Draft &draft, const std::string &) { draft.request.version = http::Version::Http2; }},
    Option{'\0', "http2-prior-knowledge", Option::Flag, [](Draft &draft, const std::string &) { draft.request.version = http::Version::Http2; }},
    Option{'\0', "compressed", Option::Flag, [](Draft &draft, const std::string &) { draft.request.headers.append("Accept-Encoding", "deflate, gzip, br, zstd"); }},
    Option{'L', "location", Option::Flag, [](Draft &draft, const std::string &) { draft.request.following.redirects = true; }},
    Option{'\0', "location-trusted", Option::Flag, takeTrust},
    Option{'\0', "max-redirs", Option::Value, takeMaximum},
    Option{'\0', "post301", Option::Flag, takeKeepMethod}, Option{'\0', "post302", Option::Flag, takeKeepMethod},
    Option{'\0', "post303", Option::Flag, takeKeepMethod},
    Option{'\0', "basic", Option::Flag, [](Draft &draft, const std::string &) { draft.isDigest = false; }},
    Option{'\0', "digest", Option::Flag, [](Draft &draft, const std::string &) { draft.isDigest = true; }},
    Option{'\0', "oauth2-bearer", Option::Value, [](Draft &draft, const std::string &value) { draft.request.auth = BearerAuth{value}; }},
    Option{'\0', "aws-sigv4", Option::Value, [](Draft &draft, const std::string &value) { draft.aws = auth::parseAwsProvider(value); }},
    Option{'x', "proxy", Option::Value, [](Draft &draft, const std::string &value) { draft.proxy.address = value; }},
    Option{'U', "proxy-user", Option::Value, [](Draft &draft, const std::string &value) { draft.proxy.user = value; }},
    Option{'\0', "noproxy", Option::Value, [](Draft &draft, const std::string &value) { draft.proxy.bypass = value; }},
    Option{'p', "proxytunnel", Option::Flag, [](Draft &draft, const std::string &) { draft.proxy.tunnelsAll = true; }},
    Option{'\0', "proxy-cacert", Option::Value, [](Draft &draft, const std::string &value) { draft.proxy.authorities = value; }},
    Option{'\0', "proxy-insecure", Option::Flag, [](Draft &draft, const std::string &) { draft.proxy.isInsecure = true; }},
    Option{'\0', "socks5", Option::Value, takeSocks<false>},
    Option{'\0', "socks5-hostname", Option::Value, takeSocks<true>},
    Option{'4', "ipv4", Option::Flag, [](Draft &draft, const std::string &) { draft.request.family = AddressFamily::IPv4; }},
    Option{'6', "ipv6", Option::Flag, [](Draft &draft, const std::string &) { draft.request.family = AddressFamily::IPv6; }},
    Option{'\0', "unix-socket", Option::Value, [](Draft &draft, const std::string &value) { draft.request.unixSocket = value; }},
    Option{'s', "silent", Option::Display}, Option{'S', "show-error", Option::Display},
    Option{'v', "verbose", Option::Display}, Option{'i', "include", Option::Display},
    Option{'f', "fail", Option::Display}, Option{'#', "progress-bar", Option::Display},
    Option{'N', "no-buffer", Option::Display}, Option{'O', "remote-name", Option::Display},
    Option{'\0', "path-as-is", Option::Display}, Option{'g', "globoff", Option::Display},
    Option{'o', "output", Option::Where}, Option{'w', "write-out", Option::Where},
    Option{'D', "dump-header", Option::Where}, Option{'\0', "trace", Option::Where},
    Option{'c', "cookie-jar", Option::Value, takeJar}, Option{'\0', "trace-ascii", Option::Where},
    Option{'k', "insecure", Option::Flag, [](Draft &draft, const std::string &) { draft.request.tls.verify = false; }},
    Option{'\0', "cacert", Option::Value, [](Draft &draft, const std::string &value) { draft.request.tls.authorities = value; }},
    Option{'\0', "key", Option::Value, [](Draft &draft, const std::string &value) { draft.request.tls.certificateKey = value; }},
    Option{'\0', "http3", Option::Missing},
    Option{'\0', "ntlm", Option::Missing},
    Option{'E', "cert", Option::Lacking},
    Option{'\0', "resolve", Option::Lacking}, Option{'\0', "connect-to", Option::Lacking},
    Option{'\0', "retry", Option::Lacking}, Option{'K', "config", Option::Lacking},
    Option{'\0', "interface", Option::Lacking}, Option{'\0', "preproxy", Option::Lacking},
};
// clang-format on

bool takesValue(const Option &option)
{
    return option.kind == Option::Value || option.kind == Option::Where || option.kind == Option::Lacking;
}

class Reading final
{
public:
    explicit Reading(std::vector<std::string> words) : m_words(std::move(words)) {}

    Draft run()
    {
        for (m_next = 1; m_next < m_words.size();) {
            const std::string word = m_words[m_next++];
            if (word.starts_with("--") && word.size() > 2)
                takeLong(word);
            else if (word.starts_with('-') && word.size() > 1)
                takeLetters(word);
            else if (m_draft.request.url.empty())
                m_draft.request.url = word;
        }
        return std::move(m_draft);
    }

private:
    void takeLong(const std::string &word)
    {
        const auto *option = std::find_if(options.begin(), options.end(), [&word](const Option &each) {
            return each.name == std::string_view(word).substr(2);
        });
        if (option == options.end())
            m_draft.leftOut.push_back(word);
        else
            take(*option, word, takesValue(*option) && m_next < m_words.size() ? m_words[m_next++] : "");
    }

    /// "-sXPOST": flags in one word, the value of the last one with it.
    void takeLetters(const std::string &word)
    {
        for (std::size_t i = 1; i < word.size(); ++i) {
            const auto *option = std::find_if(options.begin(), options.end(), [&word, i](const Option &each) {
                return each.letter == word[i];
            });
            const std::string shown{'-', word[i]};
            if (option == options.end()) {
                m_draft.leftOut.push_back(shown);
                continue;
            }
            if (!takesValue(*option)) {
                take(*option, shown, {});
                continue;
            }
            const bool isInside = i + 1 < word.size();
            const bool isNext = !isInside && m_next < m_words.size();
            return take(*option, shown, isInside ? word.substr(i + 1) : (isNext ? m_words[m_next++] : ""));
        }
    }

    void take(const Option &option, const std::string &shown, const std::string &value)
    {
        if (option.take)
            option.take(m_draft, value);
        else if (option.kind == Option::Missing || option.kind == Option::Lacking)
            m_draft.leftOut.push_back(shown);
    }

    std::vector<std::string> m_words;
    std::size_t m_next = 0;
    Draft m_draft;
};

void addDefault(Request &request, const char *name, const char *value)
{
    if (!request.headers.contains(name))
        request.headers.append(name, value);
}

/// curl's own rules: the method and the type that come of the data.
void settleData(Draft &draft)
{
    auto &request = draft.request;
    std::string joined;
    for (std::size_t i = 0; i < draft.data.size(); ++i)
        joined += (i == 0 || draft.isJson ? "" : "&") + draft.data[i];
    if (draft.wantsQuery) {
        auto parameters = Parameters::ofAddress(request.url, {});
        parameters.insert(parameters.size(), joined);
        request.url = parameters.text();
        return;
    }
    if (draft.dataFile.empty())
        request.body = BytesBody{joined};
    else
        request.body = FileBody{draft.dataFile};
    if (draft.isJson) {
        addDefault(request, "Content-Type", "application/json");
        addDefault(request, "Accept", "application/json");
    } else {
        addDefault(request, "Content-Type", "application/x-www-form-urlencoded");
    }
}

void settleForm(Draft &draft, std::string boundary)
{
    draft.form.boundary = std::move(boundary);
    addDefault(draft.request, "Content-Type", multipartType(draft.form).c_str());
    draft.request.body = draft.form;
}

} // namespace

bool looksLikeCurl(std::string_view text)
{
    text = http::trimmed(text);
    return text.starts_with("curl ") || text.starts_with("curl.exe ") || text.starts_with("curl\t") ||
           text.starts_with("curl\\");
}

Result<CurlRequest> readCurl(std::string_view text, std::string boundary)
{
    auto words = shellWords(text);
    if (!words)
        return tl::unexpected<Error>(words.error());
    auto draft = Reading(std::move(*words)).run();
    settleUser(draft);
    if (draft.request.url.empty())
        return fail(ErrorCode::InvalidInput, "the curl command names no address");
    const bool hasData = !draft.data.empty() || !draft.dataFile.empty();
    if (hasData)
        settleData(draft);
    else if (!draft.form.parts.empty())
        settleForm(draft, std::move(boundary));
    const bool posts = (hasData && !draft.wantsQuery) || !draft.form.parts.empty();
    if (!draft.method.empty())
        draft.request.method = draft.method;
    else if (posts)
        draft.request.method = "POST";
    // The environment that the command was written for is not known here.
    draft.proxy.applyTo(draft.request, [](const std::string &) { return std::optional<std::string>(); });
    return CurlRequest{std::move(draft.request), std::move(draft.leftOut)};
}

} // namespace expectra
