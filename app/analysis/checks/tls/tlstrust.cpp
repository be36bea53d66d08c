// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a TLS session that works shows about its safety.

#include "app/analysis/checks/checks.h"
#include "app/analysis/checks/facts.h"
#include "app/analysis/wiretext.h"

#include <QCoreApplication>

namespace expectra::checks {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TlsTrustChecks)
};

constexpr auto soon = std::chrono::hours(24 * 14);

Evidence evidence(QString text)
{
    return {std::move(text), std::nullopt, std::nullopt, Direction::Received};
}

/// TLS-011 and TLS-012.
void verification(const timeline::TlsFacts &facts, bool isVerified, std::vector<Finding> &found)
{
    if (isVerified)
        return;
    if (facts.verifyErrors.empty()) {
        found.push_back(
            {"TLS-012",
             Severity::Info,
             Words::tr("Verification is off, and it need not be."),
             Words::tr("The certificate would have been accepted: with verification on the exchange is the "
                       "same, and safe."),
             {},
             {},
             Words::tr("Switch verification on (leave -k out).")});
        return;
    }
    std::vector<Evidence> faults;
    for (const auto &error : facts.verifyErrors)
        faults.push_back(evidence(shortText(error.text, 200)));
    found.push_back(
        {"TLS-011", Severity::Warning,
         Words::tr("The server was not verified, as asked: %1.")
             .arg(shortText(facts.verifyErrors.front().text, 200)),
         Words::tr("Anybody on the way can have answered, and read what was sent: passwords and tokens too."),
         std::move(faults), QStringLiteral("RFC 9110 section 4.3.4"),
         Words::tr("Name the authority as trusted (--cacert) and switch verification on (leave -k out).")});
}

/// TLS-013.
void expiry(const timeline::TlsFacts &facts, std::chrono::system_clock::time_point now,
            std::vector<Finding> &found)
{
    if (facts.sentChain.empty() || !facts.verifyErrors.empty() ||
        facts.sentChain.front().notAfter - now > soon)
        return;
    const auto left =
        std::chrono::duration_cast<std::chrono::hours>(facts.sentChain.front().notAfter - now).count();
    found.push_back({"TLS-013",
                     Severity::Warning,
                     left >= 48 ? Words::tr("The certificate ends in %n day(s).", nullptr, int(left / 24))
                                : Words::tr("The certificate ends in %n hour(s).", nullptr, int(left)),
                     Words::tr("From then on every client that verifies refuses the server."),
                     {evidence(shortText(facts.sentChain.front().subject, 120))},
                     {},
                     Words::tr("At the server: renew it, and check that renewal is automatic.")});
}

/// TLS-014.
void version(const timeline::TlsFacts &facts, std::vector<Finding> &found)
{
    if (facts.version != "TLSv1" && facts.version != "TLSv1.1" && facts.version != "SSLv3")
        return;
    found.push_back(
        {"TLS-014",
         Severity::Warning,
         Words::tr("%1 was agreed on, which nobody should speak any more.").arg(shortText(facts.version, 20)),
         Words::tr("It was withdrawn in 2021, and browsers refuse it."),
         {evidence(shortText(facts.cipher, 80))},
         QStringLiteral("RFC 8996"),
         Words::tr("At the server: enable TLS 1.2 and 1.3.")});
}

/// TLS-015.
void staple(const timeline::TlsFacts &facts, std::vector<Finding> &found)
{
    using State = timeline::OcspStaple::State;
    if (!facts.staple || facts.staple->state == State::Good || facts.staple->state == State::Revoked)
        return;
    found.push_back(
        {"TLS-015",
         Severity::Warning,
         facts.staple->state == State::Unknown
             ? Words::tr("The stapled OCSP response does not know the certificate.")
             : Words::tr("The stapled OCSP response can't be used: %1.")
                   .arg(shortText(facts.staple->text, 120)),
         Words::tr("Clients that check staples may refuse the server or ask the responder themselves."),
         {},
         QStringLiteral("RFC 6066 section 8"),
         Words::tr("At the server: refresh the staple, and check that it is the right certificate's.")});
}

} // namespace

std::vector<Finding> tlsTrust(const Exchange &exchange)
{
    std::vector<Finding> found;
    const auto &facts = exchange.connection.tls;
    if (!facts || facts->cipher.empty() || exchange.timeline.last<timeline::TlsFailed>())
        return found;
    verification(*facts, exchange.request->tls.verify, found);
    expiry(*facts, exchange.startedAt, found);
    version(*facts, found);
    staple(*facts, found);
    return found;
}

} // namespace expectra::checks
