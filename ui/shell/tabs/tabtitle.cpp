// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tabs/tabtitle.h"

#include "app/analysis/wiretext.h"
#include "app/http/target.h"
#include "app/request/request.h"
#include "ui/shell/requesttabs.h"

namespace expectra {

namespace {

/// A tab bar measures all of its words; a name can have any length.
QString shortened(const QString &words, int most)
{
    return words.size() <= most ? words : words.left(most - 1) + QChar(0x2026);
}

} // namespace

QString requestTitle(const Request &request)
{
    if (!request.name.empty())
        return escapedText(request.name);
    const auto target = http::parseTarget(request.url, true);
    const auto segment = target ? target->lastSegment() : std::string_view();
    return segment.empty() ? RequestTabs::tr("New request") : escapedText(segment);
}

TabTitle tabTitle(const Request &request, bool isEdited)
{
    const QString method = shortened(escapedText(request.method), 10);
    const QString name = shortened(requestTitle(request), 400);
    return {method + QLatin1Char(' ') + shortened(name, 40),
            {style::methodRole(method), static_cast<int>(method.size()), isEdited},
            isEdited ? RequestTabs::tr("%1, edited and not saved").arg(name) : name};
}

} // namespace expectra
