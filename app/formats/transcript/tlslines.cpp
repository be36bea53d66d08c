// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/transcript/tlslines.h"

#include "app/analysis/wiretext.h"

#include <QDateTime>
#include <QStringList>

namespace expectra {

namespace {

QString text(const std::string &value)
{
    return shortText(value, 160);
}

QString joined(const std::vector<std::string> &values)
{
    QStringList texts;
    for (const auto &value : values)
        texts += text(value);
    return texts.join(QStringLiteral(", "));
}

QString dayText(std::chrono::system_clock::time_point time)
{
    return QDateTime::fromSecsSinceEpoch(std::chrono::system_clock::to_time_t(time), Qt::UTC)
        .toString(QStringLiteral("yyyy-MM-dd"));
}

QString agreedText(const timeline::TlsFacts &facts)
{
    QStringList parts;
    for (const auto *part : {&facts.version, &facts.cipher, &facts.group, &facts.signature}) {
        if (!part->empty())
            parts += text(*part);
    }
    if (!facts.protocols.empty())
        parts += facts.protocol.empty() ? QStringLiteral("no ALPN")
                                        : QStringLiteral("ALPN ") + text(facts.protocol);
    if (facts.resumed)
        parts += QStringLiteral("resumed");
    return parts.join(QStringLiteral(" · "));
}

QString certificateText(const timeline::Certificate &certificate, std::chrono::system_clock::time_point now)
{
    const auto days = std::chrono::duration_cast<std::chrono::hours>(certificate.notAfter - now).count() / 24;
    auto result = QStringLiteral("Certificate ") + text(certificate.subject);
    if (!certificate.names.empty())
        result += QStringLiteral(" for ") + joined(certificate.names);
    result += QStringLiteral(" · until ") + dayText(certificate.notAfter);
    if (days >= 0)
        result += QStringLiteral(" (%1 d)").arg(days);
    return result + QStringLiteral(" · ") + text(certificate.key) + QStringLiteral(" · issued by ") +
           text(certificate.issuer);
}

TlsLine trustLine(const timeline::TlsFacts &facts)
{
    if (facts.verificationOff)
        return {QStringLiteral("NOT VERIFIED, as asked: ") + text(facts.verifyErrors.front().text), Ink::Bad};
    if (!facts.verifyErrors.empty())
        return {QStringLiteral("Not to be trusted: ") + text(facts.verifyErrors.front().text), Ink::Bad};
    return {QStringLiteral("Verified up to ") + text(facts.chain.back().subject), Ink::Good};
}

TlsLine stapleLine(const timeline::OcspStaple &staple)
{
    using State = timeline::OcspStaple::State;
    const auto because = staple.text.empty() ? QString() : QStringLiteral(": ") + text(staple.text);
    switch (staple.state) {
    case State::Good: return {QStringLiteral("OCSP staple: good"), Ink::Dim};
    case State::Revoked: return {QStringLiteral("OCSP staple: revoked") + because, Ink::Bad};
    case State::Unknown: return {QStringLiteral("OCSP staple: unknown") + because, Ink::Warning};
    case State::Invalid: break;
    }
    return {QStringLiteral("OCSP staple: invalid") + because, Ink::Warning};
}

} // namespace

QString messageLine(const timeline::TlsMessage &message, const timeline::TlsFacts *facts)
{
    auto line = (message.isOutgoing ? QStringLiteral("> ") : QStringLiteral("< ")) + text(message.name) +
                QStringLiteral(", %1 B").arg(message.size);
    if (message.name != "ClientHello" || !facts)
        return line;
    if (!facts->serverName.empty())
        line += QStringLiteral(" · for ") + text(facts->serverName);
    if (!facts->protocols.empty())
        line += QStringLiteral(" · offers ") + joined(facts->protocols);
    return line;
}

TlsLine alertLine(const timeline::TlsAlert &alert)
{
    const auto line = (alert.isOutgoing ? QStringLiteral("> ") : QStringLiteral("< ")) +
                      (alert.isFatal ? QStringLiteral("fatal alert ") : QStringLiteral("alert ")) +
                      text(alert.name);
    return {line, alert.isFatal ? Ink::Bad : Ink::Dim};
}

std::vector<TlsLine> factLines(const timeline::TlsFacts &facts, std::chrono::system_clock::time_point now)
{
    std::vector<TlsLine> lines;
    if (!facts.cipher.empty())
        lines.push_back({agreedText(facts), Ink::Strong});
    if (!facts.sentChain.empty()) {
        lines.push_back({certificateText(facts.sentChain.front(), now), Ink::Dim});
        if (!facts.chain.empty() || !facts.verifyErrors.empty())
            lines.push_back(trustLine(facts));
    }
    if (facts.staple)
        lines.push_back(stapleLine(*facts.staple));
    if (facts.clientCertificateAsked)
        lines.push_back(
            facts.clientCertificate.empty()
                ? TlsLine{QStringLiteral("A client certificate was asked for and none sent"), Ink::Warning}
                : TlsLine{QStringLiteral("Client certificate ") + text(facts.clientCertificate)});
    return lines;
}

} // namespace expectra
