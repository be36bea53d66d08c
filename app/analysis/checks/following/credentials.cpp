// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/checks/checks.h"

#include "app/auth/digest.h"
#include "app/cookies/cookiematch.h"
#include "app/exchange/followreasons.h"
#include "app/http/syntax.h"
#include "app/analysis/checks/facts.h"
#include "app/analysis/wiretext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

namespace expectra::checks {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CredentialChecks)
};

std::vector<Evidence> fieldEvidence(const Exchange &exchange, std::string_view name)
{
    std::vector<Evidence> evidence;
    for (const auto &field : exchange.response->headers) {
        if (http::equalsIgnoringCase(field.name, name))
            evidence.push_back({shortText(field.name + ": " + field.value, 120), exchange.response->at,
                                field.range, Direction::Received});
    }
    return evidence;
}

bool isSchemeOf(std::string_view value, std::string_view scheme)
{
    return http::equalsIgnoringCase(value.substr(0, scheme.size()), scheme);
}

QString schemesText(const Exchange &exchange)
{
    QStringList schemes;
    for (const auto &challenge : auth::parseChallenges(exchange.response->headers, "WWW-Authenticate"))
        schemes << shortText(challenge.scheme, 30);
    return schemes.isEmpty() ? Words::tr("It doesn't say how to tell, which a 401 must.")
                             : Words::tr("It asks for %1.").arg(schemes.join(QStringLiteral(", ")));
}

/// AUT-003.
Finding unanswered(const Exchange &exchange)
{
    return {"AUT-003",
            Severity::Error,
            Words::tr("The challenge can't be answered: %1.").arg(shortText(exchange.followUp.reason, 120)),
            Words::tr("Known are MD5, SHA-256 and SHA-512-256, each with -sess, and the protections auth and "
                      "auth-int."),
            fieldEvidence(exchange, "WWW-Authenticate"),
            QStringLiteral("RFC 7616 section 3.3"),
            Words::tr("Let the server offer one of them as well.")};
}

/// AUT-001 to AUT-003: what a 401 means here.
void refused(const Exchange &exchange, std::vector<Finding> &found)
{
    if (exchange.status() != 401 || exchange.followUp.follows)
        return;
    const auto &reason = exchange.followUp.reason;
    if (!reason.empty() && reason != followreason::refused && reason != followreason::stale)
        return found.push_back(unanswered(exchange));
    const bool wasTold = exchange.request->fields().contains("Authorization");
    found.push_back({wasTold ? "AUT-001" : "AUT-002", wasTold ? Severity::Error : Severity::Warning,
                     wasTold ? Words::tr("The server refuses the credentials that were sent.")
                             : Words::tr("The server asks who sends this."),
                     schemesText(exchange), fieldEvidence(exchange, "WWW-Authenticate"),
                     QStringLiteral("RFC 9110 section 15.5.2"),
                     wasTold ? Words::tr("Check name, password or token, and whether the server asks for the "
                                         "scheme that was sent.")
                             : Words::tr("Give credentials on the request's Auth page, or with --user.")});
}

/// What the server's proof must be after the Authorization that was sent; nullopt where it can't be told.
std::optional<std::string> dueProof(const Exchange &exchange)
{
    const auto *user = std::get_if<DigestAuth>(&exchange.request->auth);
    const auto sent = exchange.request->fields().combined("Authorization").value_or("");
    if (!user || !isSchemeOf(sent, "Digest "))
        return std::nullopt;
    auth::Challenge own{"Digest", {}, auth::parseParameters(std::string_view(sent).substr(7))};
    const auto digest = auth::readDigest(own);
    if (!digest || digest->protection != auth::DigestChallenge::Protection::Request)
        return std::nullopt; // the content would have to be hashed
    const auto value = [&own](std::string_view name) {
        return std::string(auth::parameter(own.parameters, name).value_or(""));
    };
    const auto count = static_cast<std::uint32_t>(std::strtoul(value("nc").c_str(), nullptr, 16));
    return auth::expectedServerProof(
        *digest,
        {exchange.request->method, value("uri"), user->user, user->password, value("cnonce"), count, {}});
}

/// AUT-004: the server's own proof that it knows the password.
void unproved(const Exchange &exchange, std::vector<Finding> &found)
{
    const auto said =
        auth::parseParameters(exchange.response->headers.value("Authentication-Info").value_or(""));
    const auto proof = auth::parameter(said, "rspauth");
    const auto due = proof ? dueProof(exchange) : std::nullopt;
    if (!due || http::equalsIgnoringCase(*due, *proof))
        return;
    found.push_back(
        {"AUT-004", Severity::Warning, Words::tr("The server's proof that it knows the password is wrong."),
         Words::tr("rspauth is computed from the password, as our own answer is. Another value comes "
                   "from somebody who doesn't have it, or who computes it differently."),
         fieldEvidence(exchange, "Authentication-Info"), QStringLiteral("RFC 7616 section 3.5"),
         Words::tr("Make sure that this is the server that you mean.")});
}

/// Where they stand; what they are is nobody's business.
std::vector<Evidence> sentEvidence(const Exchange &exchange)
{
    std::vector<Evidence> evidence;
    for (const auto &field : sentFields(exchange, "Authorization"))
        evidence.push_back({shortText(field.name, 40), std::nullopt, field.range, Direction::Sent});
    return evidence;
}

/// AUT-005.
void readableByAll(const Exchange &exchange, std::vector<Finding> &found)
{
    const auto sent = exchange.request->fields().combined("Authorization").value_or("");
    const bool isClear = isSchemeOf(sent, "Basic ") || isSchemeOf(sent, "Bearer ");
    if (!isClear || cookies::isTrustworthy(exchange.request->target) || !headLeft(exchange))
        return;
    found.push_back({"AUT-005", Severity::Warning,
                     Words::tr("Credentials went over the network in the clear."),
                     Words::tr("Over http everybody on the way can read what Authorization says."),
                     sentEvidence(exchange), QStringLiteral("RFC 7617 section 4"), Words::tr("Use https.")});
}

} // namespace

std::vector<Finding> credentials(const Exchange &exchange)
{
    std::vector<Finding> found;
    readableByAll(exchange, found);
    if (!exchange.response)
        return found;
    refused(exchange, found);
    unproved(exchange, found);
    std::sort(found.begin(), found.end(), [](const Finding &a, const Finding &b) { return a.id < b.id; });
    return found;
}

} // namespace expectra::checks
