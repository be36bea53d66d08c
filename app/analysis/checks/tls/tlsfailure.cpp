// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why TLS could not be agreed on, by whose doing it was.

#include "app/analysis/checks/checks.h"
#include "app/analysis/checks/facts.h"
#include "app/analysis/wiretext.h"

#include <QCoreApplication>

#include <algorithm>

namespace expectra::checks {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TlsFailureChecks)
};

struct Story
{
    const char *id;
    QString explanation;
    QString citation;
    QString advice;
};

struct Failed
{
    const Exchange &exchange;
    const timeline::TlsFailed &fact;
    const timeline::TlsFacts &facts;

    [[nodiscard]] bool isProxys() const { return fact.hop == timeline::Hop::Proxy; }
};

QString chainAdvice(const Failed &failed)
{
    const auto &chain = failed.facts.sentChain;
    const auto &code = failed.facts.verifyErrors.front();
    if (code.text.find("incomplete") != std::string::npos)
        return Words::tr("At the server: send the intermediate certificates too (nginx: the full chain in "
                         "ssl_certificate). For an authority of your own: name its certificate as trusted.");
    if (code.text.find("expired") != std::string::npos || code.text.find("not valid") != std::string::npos)
        return Words::tr(
            "At the server: renew the certificate, and reload it. Check this machine's clock too.");
    if (code.text.find(", not for ") != std::string::npos)
        return Words::tr(
            "Ask for one of the names that the certificate is for, set the name that is sent and verified, "
            "or let the server's certificate name this one. A server with many sites may show a "
            "default certificate because it doesn't know the name.");
    if (code.text.find("revoked") != std::string::npos)
        return Words::tr(
            "At the server: replace the certificate. Its key may be in other hands: don't go on.");
    if (chain.size() <= 1)
        return Words::tr("If you know this server, name its certificate as trusted (--cacert); that keeps "
                         "verification on, unlike switching it off (-k).");
    return Words::tr(
        "If you know the authority, name its root as trusted (--cacert); that keeps verification on, "
        "unlike switching it off (-k).");
}

Story certificateStory(const Failed &failed)
{
    return {"TLS-001",
            Words::tr("The handshake was ended before anything was sent: nobody vouches that this is the "
                      "server that was meant."),
            QStringLiteral("RFC 5280 section 6"),
            failed.facts.verifyErrors.empty() ? QString() : chainAdvice(failed)};
}

Story alertStory(const Failed &failed)
{
    const auto &alert = failed.facts.alert;
    const bool isAboutClient = alert == "certificate_required" || alert == "bad_certificate" ||
                               alert == "unknown_ca" || alert == "certificate_unknown" ||
                               alert == "access_denied" || alert == "certificate_expired" ||
                               alert == "certificate_revoked" || alert == "unsupported_certificate";
    const bool lacksOne = failed.facts.clientCertificateAsked && failed.facts.clientCertificate.empty();
    if (isAboutClient || (lacksOne && alert == "handshake_failure"))
        return {"TLS-003",
                lacksOne ? Words::tr("It asked for a certificate of the client, and none was sent.")
                         : Words::tr("It looked at the client's certificate and did not take it."),
                QStringLiteral("RFC 8446 section 6.2"),
                Words::tr(
                    "Set a client certificate and its key (--cert, --key) whose issuer the server trusts.")};
    return {
        "TLS-002",
        Words::tr("What was offered in ClientHello and what the other side is ready to speak have nothing in "
                  "common."),
        QStringLiteral("RFC 8446 section 6.2"),
        Words::tr(
            "Compare the limits on versions and ciphers here with the server's. To see what it speaks, lift "
            "the limits, or allow an older version on purpose (--tlsv1.0).")};
}

Story storyOf(const Failed &failed)
{
    if (failed.exchange.failure->side == Side::Us)
        return {"TLS-007",
                Words::tr("Nothing was sent: the settings of TLS name something that can't be used."),
                {},
                Words::tr("Correct the setting that the evidence names.")};
    if (failed.fact.certificateRejected)
        return certificateStory(failed);
    if (failed.fact.notTls)
        return {"TLS-004",
                Words::tr("The bytes that came are no TLS record, so this port does not speak TLS."),
                QStringLiteral("RFC 8446 section 5.1"),
                failed.isProxys() ? Words::tr("Use http:// in the proxy's address, or its port for TLS.")
                                  : Words::tr("Use http:// in the address, or the server's port for TLS.")};
    if (failed.facts.alertByPeer)
        return alertStory(failed);
    if (failed.fact.closedBy != timeline::ClosedBy::Us)
        return {
            "TLS-005",
            Words::tr(
                "The handshake was cut without an alert, so the other side does not say why. What had passed "
                "stands in the timeline."),
            QStringLiteral("RFC 8446 section 6.1"),
            Words::tr("Check that the port speaks TLS; look into the server's log; a filter on the way may "
                      "cut names that it does not like.")};
    return {"TLS-006", Words::tr("What the other side sent could not be accepted."),
            QStringLiteral("RFC 8446 section 6.2"),
            Words::tr("See the alert that was sent, and compare with another client.")};
}

/// Every fault of the chain, or what was said.
std::vector<Evidence> evidenceOf(const Failed &failed, Instant at)
{
    std::vector<Evidence> evidence;
    for (const auto &error : failed.facts.verifyErrors)
        evidence.push_back({shortText(error.text, 200), at, std::nullopt, Direction::Received});
    if (!failed.facts.alert.empty())
        evidence.push_back(
            {failed.facts.alertByPeer ? Words::tr("alert received: %1").arg(shortText(failed.facts.alert, 40))
                                      : Words::tr("alert sent: %1").arg(shortText(failed.facts.alert, 40)),
             at, std::nullopt, failed.facts.alertByPeer ? Direction::Received : Direction::Sent});
    if (failed.fact.notTls)
        evidence.push_back({Words::tr("received: %1").arg(shortText(failed.fact.received, 200)), at,
                            std::nullopt, Direction::Received});
    if (evidence.empty())
        evidence.push_back({shortText(failed.fact.error.text, 200), at, std::nullopt, Direction::Received});
    return evidence;
}

} // namespace

std::vector<Finding> tlsFailure(const Exchange &exchange)
{
    const auto *event = exchange.timeline.last<timeline::TlsFailed>();
    const bool isOfTls = exchange.failure && (exchange.failure->kind == FailureKind::TlsHandshake ||
                                              exchange.failure->kind == FailureKind::Certificate);
    if (!event || !isOfTls)
        return {};
    const auto &fact = std::get<timeline::TlsFailed>(event->payload);
    static const timeline::TlsFacts none;
    const Failed failed{exchange, fact, fact.facts ? *fact.facts : none};
    auto story = storyOf(failed);
    return {{story.id, Severity::Error, shortText(exchange.failure->message, 300) + QLatin1Char('.'),
             std::move(story.explanation), evidenceOf(failed, event->at), std::move(story.citation),
             std::move(story.advice)}};
}

} // namespace expectra::checks
