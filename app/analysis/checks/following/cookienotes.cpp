// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/checks/checks.h"

#include "app/analysis/wiretext.h"

#include <QCoreApplication>

namespace expectra::checks {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CookieChecks)
};

} // namespace

/// FLW-010. One that is set to the past is taken away on purpose.
std::vector<Finding> cookieNotes(const Exchange &exchange)
{
    std::vector<Finding> found;
    if (!exchange.request->following.cookies || !exchange.response)
        return found;
    for (const auto &note : exchange.cookies) {
        if (note.stored || note.reason.starts_with("it has expired"))
            continue;
        found.push_back(
            {"FLW-010",
             Severity::Warning,
             Words::tr("The cookie %1 was not kept: %2.")
                 .arg(shortText(note.name, 60), shortText(note.reason, 120)),
             Words::tr("Browsers refuse it for the same reason, so what depends on it fails there "
                       "too."),
             {{QStringLiteral("Set-Cookie: ") + shortText(note.name, 60), exchange.response->at, std::nullopt,
               Direction::Received}},
             QStringLiteral("RFC 6265 section 5.3"),
             Words::tr("Let the server set it so that the rule holds.")});
    }
    return found;
}

} // namespace expectra::checks
