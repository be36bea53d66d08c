// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/language.h"

#include "app/http/syntax.h"

namespace expectra {

namespace {

bool endsWith(std::string_view text, std::string_view suffix)
{
    return text.ends_with(suffix);
}

} // namespace

Language languageOf(std::string_view contentType)
{
    const auto type = http::toLower(http::trimmed(contentType.substr(0, contentType.find(';'))));
    if (endsWith(type, "/json") || endsWith(type, "+json"))
        return Language::Json;
    if (type == "text/html" || type == "application/xhtml+xml")
        return Language::Html;
    if (endsWith(type, "/xml") || endsWith(type, "+xml"))
        return Language::Xml;
    if (endsWith(type, "/javascript") || endsWith(type, "/ecmascript"))
        return Language::JavaScript;
    return type == "text/css" ? Language::Css : Language::Plain;
}

} // namespace expectra
