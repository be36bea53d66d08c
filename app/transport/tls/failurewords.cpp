// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transport/tls/failurewords.h"

#include <openssl/err.h>

#include <algorithm>
#include <array>

namespace expectra::tls {

namespace {

struct Meaning
{
    std::string_view alert;
    std::string_view words; // after "The server "
};

constexpr std::array meanings{
    Meaning{"protocol_version", "speaks none of the TLS versions that were offered"},
    Meaning{"handshake_failure", "found nothing that both sides can speak, most often no common cipher"},
    Meaning{"insufficient_security", "wants stronger ciphers than were offered"},
    Meaning{"certificate_required", "requires a client certificate and was sent none"},
    Meaning{"bad_certificate", "does not accept the client certificate"},
    Meaning{"unsupported_certificate", "can't use the client certificate's kind"},
    Meaning{"certificate_revoked", "says that the client certificate was revoked"},
    Meaning{"certificate_expired", "says that the client certificate expired"},
    Meaning{"certificate_unknown", "does not accept the client certificate"},
    Meaning{"unknown_ca", "does not trust the issuer of the client certificate"},
    Meaning{"access_denied", "denies access to the holder of the client certificate"},
    Meaning{"unrecognized_name", "knows no site of the name that was asked for"},
    Meaning{"no_application_protocol", "speaks none of the application protocols that were offered"},
    Meaning{"internal_error", "failed inside"},
    Meaning{"inappropriate_fallback", "speaks a newer TLS version than was offered"},
    Meaning{"bad_record_mac", "received a record that was damaged on the way"},
    Meaning{"decrypt_error", "could not verify a signature or decrypt a message"},
};

std::string who(timeline::Hop hop)
{
    return hop == timeline::Hop::Proxy ? "The proxy" : "The server";
}

std::string firstLine(std::string_view bytes)
{
    constexpr std::size_t longest = 80;
    std::string line;
    for (const char c : bytes.substr(0, longest)) {
        if (c == '\r' || c == '\n')
            break;
        line += c >= ' ' && c < 0x7f ? c : '.';
    }
    return line;
}

} // namespace

std::string alertText(timeline::Hop hop, const std::string &alert, bool lacksCertificate)
{
    const bool isAboutIt = alert == "handshake_failure" || alert == "bad_certificate";
    const std::string looked = lacksCertificate && isAboutIt ? "certificate_required" : alert;
    const auto found = std::find_if(meanings.begin(), meanings.end(),
                                    [&](const Meaning &meaning) { return meaning.alert == looked; });
    const auto meaning = found == meanings.end() ? std::string_view("ended the TLS session") : found->words;
    return who(hop) + ' ' + std::string(meaning) + " (alert " + alert + ')';
}

std::string notTlsText(timeline::Hop hop, std::string_view received)
{
    if (received.substr(0, 5) == "HTTP/")
        return who(hop) + " speaks plain HTTP on this port, not TLS: it answered \"" + firstLine(received) +
               '"';
    return who(hop) + " does not speak TLS on this port: it sent \"" + firstLine(received) + '"';
}

std::string cutText(timeline::Hop hop, const std::string &last, bool lastWasOurs,
                    const timeline::SystemError &error)
{
    const auto name = hop == timeline::Hop::Proxy ? std::string("the proxy") : std::string("the server");
    std::string text = error.text.empty() ? who(hop) + " closed the connection" : "The connection was lost";
    text += " during the TLS handshake";
    if (!last.empty())
        text += lastWasOurs ? ", after " + last + " was sent" : ", after " + name + "'s " + last;
    if (!error.text.empty())
        text += ": " + error.text;
    else if (last == "ClientHello")
        text += "; it may not speak TLS on this port";
    return text;
}

std::string libraryText(unsigned long error)
{
    const char *const reason = ERR_reason_error_string(error);
    return "The TLS session failed: " + (reason ? std::string(reason) : "error " + std::to_string(error));
}

bool looksLikeTls(std::string_view bytes)
{
    // RFC 8446 section 5.1: content type, then a version that has begun with 3 ever since SSL 3.0.
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    return bytes.empty() || (at(0) >= 20 && at(0) <= 24 && (bytes.size() < 2 || at(1) == 3));
}

} // namespace expectra::tls
