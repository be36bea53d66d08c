// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/checks/checks.h"

#include "app/http/syntax.h"
#include "app/analysis/checks/facts.h"

#include <QCoreApplication>

namespace expectra::checks {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExpectSyntax)
};

QString expectSection()
{
    return QStringLiteral("RFC 9110 section 10.1.1");
}

Finding emptyExpect(const Exchange &exchange)
{
    const bool refused = exchange.status() == 417;
    return {
        "EXP-005",
        refused ? Severity::Error : Severity::Warning,
        refused ? Words::tr("417 to an empty Expect field.") : Words::tr("An empty Expect field was sent."),
        Words::tr(
            "\"Expect:\" without a value is how curl is told to leave the field out. In other programs the "
            "empty field really goes on the wire, and some servers refuse it."),
        sentFieldEvidence(exchange, "Expect"),
        expectSection(),
        Words::tr("At the client: remove the field instead of emptying it.")};
}

Finding repeatedExpect(const Exchange &exchange, std::size_t lines)
{
    return {
        "EXP-005",
        Severity::Warning,
        Words::tr("Expect was sent in %1 fields.").arg(lines),
        Words::tr(
            "Recipients must read them as one list, but many look at the first or the last one only, and "
            "others refuse the joined value."),
        sentFieldEvidence(exchange, "Expect"),
        QStringLiteral("RFC 9110 section 5.3"),
        Words::tr(
            "At the client: send one Expect field. Look for a library or a header set that adds a second.")};
}

Finding expectWithoutBody(const Exchange &exchange)
{
    const bool zero = exchange.request->framing != BodyFraming::None;
    return {
        "EXP-006",
        Severity::Warning,
        zero ? Words::tr("100-continue was sent with a body of zero length.")
             : Words::tr("100-continue was sent without a body."),
        Words::tr("There is nothing to continue with: a client must not send it. Some servers answer 100 "
                  "nevertheless and some never do, and a client that waits then stalls."),
        sentFieldEvidence(exchange, "Expect"),
        expectSection(),
        Words::tr("At the client: send Expect only with requests that have content. Object stores' client "
                  "libraries do this with empty files; newer versions have a switch.")};
}

Finding notFromBrowsers(const Exchange &exchange)
{
    return {
        "EXP-021",
        Severity::Info,
        Words::tr("A browser, or fetch in Node, can't send this request as composed."),
        Words::tr(
            "Expect is a forbidden field for scripts: browsers drop it silently, and undici, which is behind "
            "fetch in Node, throws an error. Neither reports a 100."),
        sentFieldEvidence(exchange, "Expect"),
        QStringLiteral("WHATWG Fetch, forbidden request-header"),
        Words::tr("In browsers do without Expect. In Node use http.request, which sends it and emits "
                  "\"continue\".")};
}

} // namespace

std::vector<Finding> expectSyntax(const Exchange &exchange)
{
    std::vector<Finding> found;
    if (!exchange.expectation.sent || !headLeft(exchange))
        return found;
    const auto lines = sentFields(exchange, "Expect").size();
    if (http::trimmed(*exchange.expectation.sent).empty())
        found.push_back(emptyExpect(exchange));
    else if (lines > 1)
        found.push_back(repeatedExpect(exchange, lines));
    if (askedForContinue(exchange) && !exchange.request->hasBody())
        found.push_back(expectWithoutBody(exchange));
    found.push_back(notFromBrowsers(exchange));
    return found;
}

} // namespace expectra::checks
