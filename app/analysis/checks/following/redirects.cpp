// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/checks/checks.h"

#include "app/exchange/followreasons.h"
#include "app/analysis/checks/facts.h"
#include "app/analysis/wiretext.h"

#include <QCoreApplication>

#include <algorithm>

namespace expectra::checks {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RedirectChecks)
};

QString locationOf(const Exchange &exchange)
{
    return shortText(exchange.followUp.location, 120);
}

std::vector<Evidence> locationEvidence(const Exchange &exchange)
{
    std::vector<Evidence> evidence;
    for (const auto &field : exchange.response->headers) {
        if (QString::fromStdString(field.name).compare(QLatin1String("Location"), Qt::CaseInsensitive) == 0)
            evidence.push_back({QStringLiteral("Location: ") + shortText(field.value, 120),
                                exchange.response->at, field.range, Direction::Received});
    }
    return evidence;
}

std::optional<QString> changeWith(const Exchange &exchange, std::string_view words)
{
    const auto &changes = exchange.followUp.changes;
    const auto found = std::find_if(changes.begin(), changes.end(), [words](const std::string &change) {
        return change.find(words) != std::string::npos;
    });
    return found == changes.end() ? std::nullopt : std::optional(shortText(*found, 80));
}

/// FLW-001 to FLW-004: why the redirect ends here.
void stopped(const Exchange &exchange, std::vector<Finding> &found)
{
    const auto &reason = exchange.followUp.reason;
    Finding finding{"FLW-004", Severity::Warning,          {},
                    {},        locationEvidence(exchange), QStringLiteral("RFC 9110 section 15.4"),
                    {}};
    if (reason == followreason::off) {
        finding.id = "FLW-003";
        finding.severity = Severity::Info;
        finding.summary = Words::tr("The answer points to %1.").arg(locationOf(exchange));
        finding.explanation = Words::tr("Redirects are reported here, not followed.");
        finding.advice = Words::tr("Switch on \"Follow redirects\", or give -L on the command line.");
    } else if (reason == followreason::circle) {
        finding.id = "FLW-001";
        finding.summary = Words::tr("The redirects go in circles.");
        finding.explanation =
            Words::tr("%1 was asked before, with the same fields and cookies; the server can "
                      "only say the same again.")
                .arg(locationOf(exchange));
        finding.advice =
            Words::tr("Often one rule adds what another takes away: a slash, www, https. Look at "
                      "the two answers. A page that needs a cookie goes on when cookies are kept.");
    } else if (reason.ends_with(" followed")) {
        finding.id = "FLW-002";
        finding.summary = Words::tr("The limit of redirects was reached.");
        finding.explanation = shortText(reason, 80) + QLatin1Char('.');
        finding.advice = Words::tr("If so many are meant, raise the limit; else look for what repeats.");
    } else {
        finding.summary = Words::tr("The redirect can't be followed: %1.").arg(shortText(reason, 120));
        finding.explanation = Words::tr("A redirect says in one Location where to go; without a usable one, "
                                        "clients show the answer as it is.");
        finding.advice = Words::tr("Let the server send one Location with an http or https address.");
    }
    found.push_back(std::move(finding));
}

/// FLW-005.
void downgraded(const Exchange &exchange, std::vector<Finding> &found)
{
    if (exchange.request->target.scheme != "https" || !exchange.followUp.location.starts_with("http:"))
        return;
    found.push_back(
        {"FLW-005", Severity::Warning, Words::tr("The redirect leads from https to http."),
         Words::tr("What follows can be read and changed by everybody on the way."),
         locationEvidence(exchange), QStringLiteral("RFC 9110 section 17.9"),
         Words::tr("Let the server redirect to https. Behind a proxy that ends TLS, servers need to "
                   "be told so (X-Forwarded-Proto).")});
}

/// FLW-006.
void methodChanged(const Exchange &exchange, std::vector<Finding> &found)
{
    const auto change = changeWith(exchange, " became GET");
    if (!change)
        return;
    const bool wasMeant = exchange.status() == 303;
    found.push_back(
        {"FLW-006", wasMeant ? Severity::Info : Severity::Warning,
         Words::tr("%1: the content was not sent on.").arg(*change),
         wasMeant
             ? Words::tr("303 asks for that: the result is to be fetched elsewhere.")
             : Words::tr("Behind %1 all clients do so, whatever the server meant.").arg(exchange.status()),
         locationEvidence(exchange), QStringLiteral("RFC 9110 section 15.4.%1").arg(exchange.status() - 299),
         wasMeant ? Words::tr("Nothing to change.")
                  : Words::tr("A server that wants the same request elsewhere answers 307 or 308.")});
}

/// FLW-007.
void credentialsLeft(const Exchange &exchange, std::vector<Finding> &found)
{
    std::vector<Evidence> evidence;
    for (const auto *words : {"Authorization left out", "Cookie left out", "client certificate left out"}) {
        if (const auto change = changeWith(exchange, words))
            evidence.push_back({*change, std::nullopt, std::nullopt, Direction::Sent});
    }
    if (evidence.empty())
        return;
    found.push_back({"FLW-007", Severity::Info, Words::tr("Credentials were not given to another origin."),
                     Words::tr("The redirect leads to %1, which is not where they were meant for.")
                         .arg(locationOf(exchange)),
                     std::move(evidence), QStringLiteral("RFC 9110 section 15.4"),
                     Words::tr("If that server may have them, switch on \"Trust other origins\" "
                               "(--location-trusted).")});
}

} // namespace

std::vector<Finding> redirects(const Exchange &exchange)
{
    std::vector<Finding> found;
    const bool isRedirect = exchange.response && exchange.status() >= 300 && exchange.status() < 400;
    if (!isRedirect)
        return found;
    if (!exchange.followUp.follows && !exchange.followUp.reason.empty())
        stopped(exchange, found);
    downgraded(exchange, found);
    methodChanged(exchange, found);
    credentialsLeft(exchange, found);
    return found;
}

} // namespace expectra::checks
