// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/tlsjson.h"

#include <algorithm>
#include <ctime>

namespace expectra {

namespace {

using timeline::OcspStaple;

// As many connections as are used in turn: browsers and we keep no more to one server.
constexpr std::size_t mostKnown = 16;

void writeText(JsonWriter &json, std::string_view key, const std::string &text)
{
    if (!text.empty())
        json.field(key, text);
}

/// "2026-11-25T23:59:59Z".
void writeTime(JsonWriter &json, std::string_view key, std::chrono::system_clock::time_point time)
{
    const auto seconds = std::chrono::system_clock::to_time_t(time);
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    char text[32];
    json.field(key, std::string_view(text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts)));
}

void writeStrings(JsonWriter &json, std::string_view key, const std::vector<std::string> &strings)
{
    json.key(key).openArray();
    for (const auto &string : strings)
        json.string(string);
    json.closeArray();
}

void writeChain(JsonWriter &json, std::string_view key, const std::vector<timeline::Certificate> &chain)
{
    if (chain.empty())
        return;
    json.key(key).openArray();
    for (const auto &certificate : chain) {
        json.openObject();
        json.field("subject", certificate.subject);
        json.field("issuer", certificate.issuer);
        writeStrings(json, "names", certificate.names);
        json.field("serial", certificate.serial);
        writeTime(json, "notBefore", certificate.notBefore);
        writeTime(json, "notAfter", certificate.notAfter);
        json.field("key", certificate.key);
        json.field("signatureAlgorithm", certificate.signatureAlgorithm);
        json.field("sha256", certificate.sha256);
        json.key("isAuthority").boolean(certificate.isAuthority);
        json.closeObject();
    }
    json.closeArray();
}

std::string_view stateName(OcspStaple::State state)
{
    switch (state) {
    case OcspStaple::State::Good: return "good";
    case OcspStaple::State::Revoked: return "revoked";
    case OcspStaple::State::Unknown: return "unknown";
    case OcspStaple::State::Invalid: return "invalid";
    }
    return "";
}

void writeStaple(JsonWriter &json, const std::optional<OcspStaple> &staple)
{
    if (!staple)
        return;
    json.key("ocsp").openObject();
    json.field("state", stateName(staple->state));
    writeText(json, "text", staple->text);
    if (staple->thisUpdate)
        writeTime(json, "thisUpdate", *staple->thisUpdate);
    if (staple->nextUpdate)
        writeTime(json, "nextUpdate", *staple->nextUpdate);
    json.closeObject();
}

void writeErrors(JsonWriter &json, const timeline::TlsFacts &facts)
{
    if (facts.verifyErrors.empty())
        return;
    json.key("verifyErrors").openArray();
    for (const auto &error : facts.verifyErrors) {
        json.openObject();
        json.field("depth", error.depth);
        json.field("code", error.code);
        json.field("text", error.text);
        json.closeObject();
    }
    json.closeArray();
}

void writeAgreed(JsonWriter &json, const timeline::TlsFacts &facts)
{
    writeText(json, "version", facts.version);
    writeText(json, "cipher", facts.cipher);
    writeText(json, "alpn", facts.protocol);
    writeText(json, "group", facts.group);
    writeText(json, "signature", facts.signature);
    writeText(json, "serverName", facts.serverName);
    if (!facts.protocols.empty())
        writeStrings(json, "offeredAlpn", facts.protocols);
    json.key("resumed").boolean(facts.resumed);
    if (facts.earlyDataOffered)
        json.key("earlyDataOffered").boolean(true);
}

void writeTrust(JsonWriter &json, const timeline::TlsFacts &facts)
{
    json.key("verified").boolean(!facts.chain.empty() && facts.verifyErrors.empty());
    if (facts.verificationOff)
        json.key("verificationOff").boolean(true);
    writeErrors(json, facts);
    writeChain(json, "chain", facts.chain);
    writeChain(json, "sentChain", facts.sentChain);
    writeStaple(json, facts.staple);
    if (facts.clientCertificateAsked)
        json.key("clientCertificateAsked").boolean(true);
    writeText(json, "clientCertificate", facts.clientCertificate);
    if (facts.alert.empty())
        return;
    json.key("alert").openObject();
    json.field("name", facts.alert);
    json.field("dir", facts.alertByPeer ? "in" : "out");
    json.closeObject();
}

void writeMessages(JsonWriter &json, const timeline::Timeline &timeline, timeline::Hop hop)
{
    json.key("messages").openArray();
    for (const auto &event : timeline.events()) {
        const auto *message = std::get_if<timeline::TlsMessage>(&event.payload);
        if (!message || message->hop != hop)
            continue;
        json.openObject();
        json.field("name", message->name);
        json.field("dir", message->isOutgoing ? "out" : "in");
        json.field("bytes", std::uint64_t{message->size});
        json.field("at", event.at);
        if (!message->isOutgoing)
            json.field("processed", message->processed);
        json.closeObject();
    }
    json.closeArray();
}

std::string wordsOf(const timeline::TlsFacts &facts)
{
    JsonWriter json;
    json.openObject();
    writeAgreed(json, facts);
    writeTrust(json, facts);
    return json.take();
}

} // namespace

std::string_view TlsWords::of(const std::shared_ptr<const timeline::TlsFacts> &facts)
{
    const auto known = std::find_if(m_known.begin(), m_known.end(),
                                    [&facts](const Known &each) { return each.facts == facts; });
    if (known != m_known.end())
        return known->text;
    if (m_known.size() < mostKnown)
        return m_known.emplace_back(Known{facts, wordsOf(*facts)}).text;
    auto &oldest = m_known[m_oldest];
    m_oldest = (m_oldest + 1) % mostKnown;
    oldest = {facts, wordsOf(*facts)};
    return oldest.text;
}

void writeTls(JsonWriter &json, std::string_view key, const Exchange &exchange, timeline::Hop hop,
              TlsWords &words)
{
    const auto &connection = exchange.connection;
    const auto &facts = hop == timeline::Hop::Proxy ? connection.proxyTls : connection.tls;
    if (!facts)
        return;
    json.key(key).raw(words.of(facts));
    writeMessages(json, exchange.timeline, hop);
    json.closeObject();
}

} // namespace expectra
