// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/tls/tlsreading.h"

#include "app/analysis/wiretext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace expectra {

namespace {

using timeline::Hop;
using timeline::TlsFacts;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TlsReading)
};

// Values come from the peer: a certificate's subject may hold anything.
constexpr int longestValue = 400;

void add(FactGroup &group, const QString &name, const std::string &value)
{
    if (!value.empty())
        group.facts.push_back({name, shortText(value, longestValue)});
}

QString listed(const std::vector<std::string> &values)
{
    QStringList words;
    for (const auto &value : values)
        words.append(shortText(value, longestValue));
    return words.join(QStringLiteral(", "));
}

QString date(std::chrono::system_clock::time_point at)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(at.time_since_epoch()).count();
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC),
                              QStringLiteral("d MMM yyyy HH:mm 'UTC'"));
}

int days(std::chrono::system_clock::duration span)
{
    return static_cast<int>(std::chrono::duration_cast<std::chrono::hours>(span).count() / 24);
}

QString stapleText(const timeline::OcspStaple &staple)
{
    const auto detail = shortText(staple.text, longestValue);
    switch (staple.state) {
    case timeline::OcspStaple::State::Good: return Words::tr("stapled: not revoked");
    case timeline::OcspStaple::State::Revoked:
        return detail.isEmpty() ? Words::tr("stapled: revoked")
                                : Words::tr("stapled: revoked, %1").arg(detail);
    case timeline::OcspStaple::State::Unknown: return Words::tr("stapled: unknown to the authority");
    case timeline::OcspStaple::State::Invalid: return Words::tr("stapled, but unusable: %1").arg(detail);
    }
    return {};
}

FactGroup agreed(const TlsFacts &facts)
{
    FactGroup group{Words::tr("Agreed"), {}};
    if (!facts.version.empty())
        group.facts.push_back({Words::tr("Version"), tlsVersionText(facts)});
    add(group, Words::tr("Cipher"), facts.cipher);
    add(group, Words::tr("Key exchange"), facts.group);
    add(group, Words::tr("Signature"), facts.signature);
    if (!facts.version.empty()) {
        group.facts.push_back({Words::tr("Protocol"), facts.protocol.empty()
                                                          ? Words::tr("none agreed (ALPN)")
                                                          : shortText(facts.protocol, longestValue)});
        group.facts.push_back(
            {Words::tr("Session"), facts.resumed ? Words::tr("resumed") : Words::tr("new, full handshake")});
    }
    if (facts.earlyDataOffered)
        group.facts.push_back({Words::tr("Early data"), Words::tr("allowed by the server's tickets")});
    return group;
}

FactGroup askedFor(const TlsFacts &facts)
{
    FactGroup group{Words::tr("Asked for"), {}};
    group.facts.push_back({Words::tr("Server name"), facts.serverName.empty()
                                                         ? Words::tr("none sent (SNI)")
                                                         : shortText(facts.serverName, longestValue)});
    if (!facts.protocols.empty())
        group.facts.push_back({Words::tr("Protocols"), listed(facts.protocols)});
    return group;
}

FactGroup revocation(const TlsFacts &facts)
{
    FactGroup group{Words::tr("Revocation"), {}};
    if (!facts.staple) {
        if (!facts.sentChain.empty())
            group.facts.push_back({Words::tr("Status"), Words::tr("nothing stapled, not checked")});
        return group;
    }
    group.facts.push_back({Words::tr("Status"), stapleText(*facts.staple)});
    if (facts.staple->thisUpdate)
        group.facts.push_back({Words::tr("Said at"), date(*facts.staple->thisUpdate)});
    if (facts.staple->nextUpdate)
        group.facts.push_back({Words::tr("Good until"), date(*facts.staple->nextUpdate)});
    return group;
}

FactGroup clientCertificate(const TlsFacts &facts)
{
    FactGroup group{Words::tr("Client certificate"), {}};
    if (!facts.clientCertificateAsked)
        return group;
    group.facts.push_back({Words::tr("Asked for"), Words::tr("yes")});
    group.facts.push_back({Words::tr("Sent"), facts.clientCertificate.empty()
                                                  ? Words::tr("none")
                                                  : shortText(facts.clientCertificate, longestValue)});
    return group;
}

/// Says whose fault it is, unless it is the server's own certificate or the words name it already.
QString reasonOf(const timeline::VerifyError &error, const TlsFacts &facts)
{
    const auto words = shortText(error.text, longestValue);
    if (error.depth == 0)
        return words;
    const auto &chain = shownChain(facts);
    const auto place = static_cast<std::size_t>(error.depth);
    const auto whose = place < chain.size() ? certificateTitle(chain[place])
                                            : Words::tr("certificate %1 of the chain").arg(error.depth + 1);
    return words.contains(whose) ? words : Words::tr("%1 (%2)").arg(words, whose);
}

QStringList reasonsOf(const TlsFacts &facts)
{
    QStringList reasons;
    for (const auto &error : facts.verifyErrors)
        reasons.append(reasonOf(error, facts));
    reasons.removeDuplicates();
    return reasons;
}

/// How the handshake with this hop ended, if it did.
const timeline::TlsFailed *failureOf(const Exchange &exchange, Hop hop)
{
    for (const auto &event : exchange.timeline.events()) {
        const auto *failed = std::get_if<timeline::TlsFailed>(&event.payload);
        if (failed && failed->hop == hop)
            return failed;
    }
    return nullptr;
}

} // namespace

const TlsFacts *tlsOf(const Exchange &exchange, Hop hop)
{
    return hop == Hop::Proxy ? exchange.connection.proxyTls.get() : exchange.connection.tls.get();
}

TlsVerdict tlsVerdict(const Exchange &exchange, Hop hop)
{
    const auto *facts = tlsOf(exchange, hop);
    const auto reasons = facts ? reasonsOf(*facts) : QStringList();
    if (const auto *failed = failureOf(exchange, hop)) {
        const auto kind = failed->certificateRejected ? TlsVerdict::Kind::Rejected : TlsVerdict::Kind::Failed;
        return {kind, shortText(failed->error.text, longestValue), reasons};
    }
    if (!facts || facts->version.empty())
        return {TlsVerdict::Kind::Underway, Words::tr("The handshake is not over."), reasons};
    if (facts->verificationOff && !reasons.isEmpty())
        return {TlsVerdict::Kind::Unchecked,
                Words::tr("Not trusted: the certificate was let pass because verification is off."), reasons};
    if (facts->verificationOff)
        return {TlsVerdict::Kind::Unchecked,
                Words::tr("Verification is off. The certificate would have been accepted."), reasons};
    const auto root = facts->chain.empty() ? QString() : certificateTitle(facts->chain.back());
    return {TlsVerdict::Kind::Trusted,
            root.isEmpty() ? Words::tr("Trusted, and the name is right.")
                           : Words::tr("Trusted through %1, and the name is right.").arg(root),
            reasons};
}

QString tlsVersionText(const TlsFacts &facts)
{
    const auto words = shortText(facts.version, longestValue);
    const QLatin1String library("TLSv");
    if (!words.startsWith(library))
        return words;
    const auto number = words.mid(library.size());
    return QStringLiteral("TLS ") +
           (number.contains(QLatin1Char('.')) ? number : number + QStringLiteral(".0"));
}

std::vector<FactGroup> tlsFactGroups(const TlsFacts &facts)
{
    std::vector<FactGroup> groups{agreed(facts), askedFor(facts), revocation(facts),
                                  clientCertificate(facts)};
    std::erase_if(groups, [](const FactGroup &group) { return group.facts.empty(); });
    return groups;
}

QString certificateValidity(const timeline::Certificate &certificate,
                            std::chrono::system_clock::time_point now)
{
    if (now < certificate.notBefore)
        return Words::tr("not yet valid: begins in %n day(s)", nullptr, days(certificate.notBefore - now));
    if (now > certificate.notAfter)
        return Words::tr("expired %n day(s) ago", nullptr, days(now - certificate.notAfter));
    return Words::tr("%n day(s) left", nullptr, days(certificate.notAfter - now));
}

std::vector<Fact> certificateFacts(const timeline::Certificate &certificate,
                                   std::chrono::system_clock::time_point now)
{
    FactGroup group;
    add(group, Words::tr("Subject"), certificate.subject);
    if (!certificate.names.empty())
        group.facts.push_back({Words::tr("Names"), listed(certificate.names)});
    add(group, Words::tr("Issuer"),
        certificate.issuer == certificate.subject ? Words::tr("itself").toStdString() : certificate.issuer);
    group.facts.push_back({Words::tr("Valid from"), date(certificate.notBefore)});
    group.facts.push_back(
        {Words::tr("Valid until"),
         Words::tr("%1, %2").arg(date(certificate.notAfter), certificateValidity(certificate, now))});
    add(group, Words::tr("Key"), certificate.key);
    add(group, Words::tr("Signed with"), certificate.signatureAlgorithm);
    add(group, Words::tr("Serial number"), certificate.serial);
    group.facts.push_back(
        {Words::tr("May sign others"), certificate.isAuthority ? Words::tr("yes") : Words::tr("no")});
    add(group, Words::tr("SHA-256"), certificate.sha256);
    add(group, Words::tr("SHA-1"), certificate.sha1);
    return group.facts;
}

QString certificateTitle(const timeline::Certificate &certificate)
{
    if (!certificate.commonName.empty())
        return shortText(certificate.commonName, longestValue);
    return shortText(certificate.names.empty() ? certificate.subject : certificate.names.front(),
                     longestValue);
}

const std::vector<timeline::Certificate> &shownChain(const TlsFacts &facts)
{
    return facts.chain.empty() ? facts.sentChain : facts.chain;
}

} // namespace expectra
