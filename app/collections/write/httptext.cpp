// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/write/httptext.h"

#include "app/collections/write/bodylines.h"
#include "app/collections/write/lines.h"
#include "app/collections/write/optionlines.h"

namespace expectra::collections {

std::string toHttpText(const Request &request, const TextForm &form)
{
    std::string text;
    const auto add = [&text, &form](const std::string &line) { text += line + form.lineEnd; };
    if (form.hasSeparator || !request.name.empty()) {
        for (const auto &line : titleLines(request.name))
            add(line);
    }
    for (const auto &option : optionLinesOf(request)) {
        for (const auto &line : option.lines)
            add(line);
    }
    const auto head = requestLineText(request.method, request.url, http::versionOnTheWire(request.version));
    for (const auto &line : head.directives)
        add(line);
    add(head.line);
    for (const auto &field : fieldLinesOf(request))
        add(fieldText(field));
    const auto type = request.headers.value("Content-Type").value_or(std::string_view());
    const auto body = bodyText(request.body, type, {form.lineEnd, form.directory});
    if (!body.empty())
        text += form.lineEnd + body;
    return text;
}

} // namespace expectra::collections
