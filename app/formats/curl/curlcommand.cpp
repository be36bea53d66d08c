// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/curl/curlcommand.h"

#include "app/formats/curl/shellquote.h"
#include "app/http/syntax.h"
#include "app/request/proxychoice.h"

#include <array>
#include <cstdio>

namespace expectra {

namespace {

class Command final
{
public:
    explicit Command(const PreparedRequest &request) : m_request(request) {}

    std::string text()
    {
        addAddress();
        addMethod();
        addConnection();
        addFollowing();
        addFields();
        addExpectation();
        std::visit(*this, m_request.body);
        return m_before + m_text;
    }

    // The content.
    void operator()(const NoBody &) {}
    void operator()(const BytesBody &body)
    {
        if (body.bytes.find('\0') != std::string::npos) {
            m_before = "printf %b " + shellQuoted(escapedForPrintf(body.bytes)) + " | ";
            add("--data-binary", "@-");
        } else {
            add(body.bytes.starts_with('@') ? "--data-raw" : "--data-binary", body.bytes);
        }
    }
    void operator()(const FileBody &body) { add("--data-binary", '@' + body.path); }
    void operator()(const GeneratedBody &body)
    {
        m_before = "head -c " + std::to_string(body.size) + " /dev/zero | tr '\\0' x | ";
        add("--data-binary", "@-");
    }
    void operator()(const MultipartBody &body)
    {
        for (const auto &part : body.parts) {
            const bool isFile = part.kind == MultipartPart::Kind::File;
            std::string form = part.name + '=' + (isFile ? "@" : "") + part.content;
            if (part.fileName)
                form += ";filename=" + *part.fileName;
            if (!part.contentType.empty())
                form += ";type=" + part.contentType;
            const bool isPlain = !isFile && !part.fileName && part.contentType.empty();
            add(isPlain ? "--form-string" : "--form", form);
        }
    }

private:
    void add(std::string_view option)
    {
        m_text += " \\\n  ";
        m_text += option;
    }
    void add(std::string_view option, std::string_view value)
    {
        add(option);
        m_text += ' ' + shellQuoted(value);
    }

    /// curl reads brackets and braces as patterns, and takes dot segments away.
    void addAddress()
    {
        const auto &target = m_request.target;
        const auto user = target.userinfo.empty() ? std::string() : target.userinfo + '@';
        const auto address = target.scheme + "://" + user + target.authority() + target.pathAndQuery;
        m_text = "curl " + shellQuoted(address);
        if (address.find_first_of("[]{}") != std::string::npos)
            add("--globoff");
        if (target.pathAndQuery.find("/.") != std::string::npos)
            add("--path-as-is");
    }

    void addMethod()
    {
        const bool hasContent = !std::holds_alternative<NoBody>(m_request.body);
        if (m_request.method == "HEAD" && !hasContent)
            add("--head");
        else if (m_request.method != (hasContent ? "POST" : "GET"))
            add("-X", m_request.method);
    }

    void addConnection()
    {
        if (m_request.version == http::Version::Http10)
            add("--http1.0");
        else if (m_request.version == http::Version::Http2)
            add(m_request.usesTls() ? "--http2" : "--http2-prior-knowledge");
        else if (m_request.target.scheme == "https")
            add("--http1.1");
        if (m_request.connectTo)
            add("--connect-to", "::" + m_request.connectTo->toString());
        if (!m_request.addresses.empty()) {
            auto resolve = m_request.target.host + ':' + std::to_string(m_request.target.port) + ':';
            for (const auto &address : m_request.addresses)
                resolve += (resolve.ends_with(':') ? "" : ",") + address;
            add("--resolve", resolve);
        }
        if (m_request.family != AddressFamily::Any)
            add(m_request.family == AddressFamily::IPv6 ? "--ipv6" : "--ipv4");
        if (!m_request.unixSocket.empty())
            add("--unix-socket", m_request.unixSocket);
        addProxy();
        if (m_request.limits.whole)
            add("--max-time", seconds(*m_request.limits.whole));
    }

    /// What curl computes itself: the answer to a challenge and a signature are good for one request alone.
    void addFollowing()
    {
        const auto &following = m_request.following;
        if (following.redirects)
            add(following.trustsOtherOrigins ? "--location-trusted" : "--location");
        if (following.redirects && following.maximumRedirects != Following().maximumRedirects)
            add("--max-redirs", std::to_string(following.maximumRedirects));
        if (following.redirects && following.keepsMethod) {
            for (const auto *option : {"--post301", "--post302", "--post303"})
                add(option);
        }
        if (const auto *digest = std::get_if<DigestAuth>(&m_request.auth)) {
            add("--digest");
            add("--user", digest->user + ':' + digest->password);
        } else if (const auto *aws = std::get_if<AwsAuth>(&m_request.auth)) {
            add("--aws-sigv4", "aws:amz" + (aws->region.empty() ? "" : ':' + aws->region) +
                                   (aws->service.empty() ? "" : ':' + aws->service));
            add("--user", aws->accessKey + ':' + aws->secretKey);
        }
    }

    [[nodiscard]] bool isSigned(std::string_view name) const
    {
        const bool isDigest = std::holds_alternative<DigestAuth>(m_request.auth);
        const bool isAws = std::holds_alternative<AwsAuth>(m_request.auth);
        return ((isDigest || isAws) && http::equalsIgnoringCase(name, "Authorization")) ||
               (isAws && (http::equalsIgnoringCase(name, "X-Amz-Date") ||
                          http::equalsIgnoringCase(name, "X-Amz-Content-Sha256")));
    }

    void addProxy()
    {
        const auto &proxy = m_request.proxy;
        if (!proxy)
            return;
        add("--proxy", proxyAddress(*proxy));
        if (!proxy->user.empty() || !proxy->password.empty())
            add("--proxy-user", proxy->user + ':' + proxy->password);
        if (proxy->tunnelsAll)
            add("--proxytunnel");
        if (proxy->kind != Proxy::Kind::Https)
            return;
        if (!m_request.proxyChoice.tls.authorities.empty())
            add("--proxy-cacert", m_request.proxyChoice.tls.authorities);
        if (!m_request.proxyChoice.tls.verify)
            add("--proxy-insecure");
    }

    /// Host, the length and the boundary are curl's to compute, unless the user typed them.
    void addFields()
    {
        const bool isMultipart = std::holds_alternative<MultipartBody>(m_request.body);
        for (const auto &header : m_request.headers) {
            const auto &[name, value, range] = header.field;
            const bool isComputed = header.origin == Origin::Computed;
            const bool isCurls = http::equalsIgnoringCase(name, "Host") ||
                                 http::equalsIgnoringCase(name, "Proxy-Authorization") ||
                                 http::equalsIgnoringCase(name, "Content-Length") || isSigned(name) ||
                                 (isMultipart && http::equalsIgnoringCase(name, "Content-Type"));
            if (!isComputed || !isCurls)
                add("-H", value.empty() ? name + ';' : name + ": " + value);
        }
        switchOff("User-Agent");
        switchOff("Accept");
        if (std::holds_alternative<NoBody>(m_request.body))
            return;
        switchOff("Expect");
        if (!isMultipart)
            switchOff("Content-Type");
    }

    void switchOff(std::string_view name)
    {
        for (const auto &header : m_request.headers) {
            if (http::equalsIgnoringCase(header.field.name, name))
                return;
        }
        add("-H", std::string(name) + ':');
    }

    void addExpectation()
    {
        const auto &policy = m_request.expectation;
        constexpr auto forEver = 24h;
        if (!m_request.expectValue)
            return;
        if (policy.mode == expect::Mode::HeaderOnly)
            add("--expect100-timeout", seconds(1ms));
        else if (policy.mode == expect::Mode::Wait)
            add("--expect100-timeout", seconds(policy.limit.value_or(forEver)));
    }

    static std::string seconds(Duration duration)
    {
        std::array<char, 32> text{};
        const auto length =
            std::snprintf(text.data(), text.size(), "%.3f", static_cast<double>(duration.count()) / 1e9);
        std::string result(text.data(), static_cast<std::size_t>(length));
        result.erase(result.find_last_not_of('0') + 1);
        if (result.ends_with('.'))
            result.pop_back();
        return result;
    }

    static std::string escapedForPrintf(std::string_view bytes)
    {
        constexpr std::string_view digits = "01234567";
        std::string escaped;
        for (const char c : bytes) {
            const auto byte = static_cast<unsigned char>(c);
            if (byte >= 0x20 && byte < 0x7f && c != '\\') {
                escaped += c;
                continue;
            }
            escaped += "\\0";
            escaped += digits[byte >> 6];
            escaped += digits[byte >> 3 & 7];
            escaped += digits[byte & 7];
        }
        return escaped;
    }

    const PreparedRequest &m_request;
    std::string m_before; // what is piped into curl
    std::string m_text;
};

} // namespace

std::string curlCommand(const PreparedRequest &request)
{
    return Command(request).text();
}

} // namespace expectra
