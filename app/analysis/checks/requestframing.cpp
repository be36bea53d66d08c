// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/checks/checks.h"

#include "app/http/syntax.h"
#include "app/analysis/checks/facts.h"
#include "app/analysis/wiretext.h"

#include <QCoreApplication>

#include <algorithm>

namespace expectra::checks {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RequestFraming)
};

/// HTTP-101.
void host(const Exchange &exchange, const http::Headers &fields, std::vector<Finding> &found)
{
    const auto count = fields.values("Host").size();
    const bool missing = count == 0 && exchange.request->version == http::Version::Http11;
    if (!missing && count < 2)
        return;
    found.push_back({"HTTP-101", Severity::Warning,
                     missing ? Words::tr("The request has no Host field.")
                             : Words::tr("The request has %1 Host fields.").arg(count),
                     Words::tr("A server must answer 400 to it, and virtual hosts can't be told apart."),
                     sentFieldEvidence(exchange, "Host"), QStringLiteral("RFC 9112 section 3.2"),
                     Words::tr("At the client: send exactly one Host field.")});
}

/// HTTP-102.
void bothLengths(const Exchange &exchange, const http::Headers &fields, std::vector<Finding> &found)
{
    if (!fields.contains("Content-Length") || !fields.contains("Transfer-Encoding"))
        return;
    auto evidence = sentFieldEvidence(exchange, "Content-Length");
    const auto coding = sentFieldEvidence(exchange, "Transfer-Encoding");
    evidence.insert(evidence.end(), coding.begin(), coding.end());
    found.push_back(
        {"HTTP-102", Severity::Warning,
         Words::tr("The request carries Content-Length and Transfer-Encoding."),
         Words::tr("Two hops that read different ones see different requests: servers may refuse it, and "
                   "must close the connection behind their answer."),
         std::move(evidence), QStringLiteral("RFC 9112 section 6.2"),
         Words::tr("At the client: send only one of them.")});
}

/// HTTP-103.
void wrongLength(const Exchange &exchange, const http::Headers &fields, std::vector<Finding> &found)
{
    if (exchange.request->framing != BodyFraming::Length)
        return;
    const auto real = std::to_string(exchange.request->bodySize);
    const auto typed = fields.values("Content-Length");
    const bool agrees = std::all_of(typed.begin(), typed.end(),
                                    [&real](std::string_view value) { return http::trimmed(value) == real; });
    if (agrees && typed.size() < 2)
        return;
    const auto summary =
        agrees ? Words::tr("The request carries Content-Length more than once.")
               : Words::tr("The request announces \"%1\" as its length, and its content has %2 bytes.")
                     .arg(shortText(fields.combined("Content-Length").value_or(""), 40))
                     .arg(exchange.request->bodySize);
    found.push_back(
        {"HTTP-103", Severity::Warning, summary,
         Words::tr("A server waits for bytes that never come, or reads the surplus as the next request."),
         sentFieldEvidence(exchange, "Content-Length"), QStringLiteral("RFC 9110 section 8.6"),
         Words::tr("At the client: let the length be computed.")});
}

/// HTTP-104.
void illegalFields(const http::Headers &fields, std::vector<Finding> &found)
{
    std::vector<Evidence> evidence;
    for (const auto &field : fields) {
        if (!http::isToken(field.name) || !http::isFieldValue(field.value))
            evidence.push_back({shortText(field.name + ": " + field.value, 100), std::nullopt, std::nullopt,
                                Direction::Sent});
    }
    if (evidence.empty())
        return;
    found.push_back(
        {"HTTP-104", Severity::Info, Words::tr("The request has fields that are not legal."),
         Words::tr("They were sent byte for byte as typed. Servers and intermediaries treat such fields "
                   "each in its own way: refused, dropped, or read as something else."),
         std::move(evidence), QStringLiteral("RFC 9110 section 5.5"),
         Words::tr("Nothing to change if it was meant; else correct the name or the value.")});
}

} // namespace

std::vector<Finding> requestFraming(const Exchange &exchange)
{
    std::vector<Finding> found;
    if (!headLeft(exchange))
        return found; // nothing left, nothing to judge
    const auto fields = exchange.request->fields();
    host(exchange, fields, found);
    bothLengths(exchange, fields, found);
    wrongLength(exchange, fields, found);
    illegalFields(fields, found);
    return found;
}

} // namespace expectra::checks
