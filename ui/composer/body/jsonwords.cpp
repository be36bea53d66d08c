// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/body/jsonwords.h"

#include "app/bodytext/jsontext.h"
#include "app/bodytext/xmltext.h"

#include <QtCore/QCoreApplication>

namespace expectra {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TextProblem)

public:
    static QString of(JsonProblem problem)
    {
        switch (problem) {
        case JsonProblem::None: return {};
        case JsonProblem::Ends: return tr("the text ends before the value does");
        case JsonProblem::NoValue: return tr("a value is missing");
        case JsonProblem::NoName: return tr("a name in double quotes is missing");
        case JsonProblem::NoColon: return tr("a colon is missing behind the name");
        case JsonProblem::NoComma: return tr("a comma is missing");
        case JsonProblem::CommaAtEnd: return tr("nothing may follow the last comma but a value");
        case JsonProblem::WrongBracket: return tr("this bracket closes another kind");
        case JsonProblem::Behind: return tr("something stands behind the end of the value");
        case JsonProblem::OpenString: return tr("the string is not closed on its line");
        case JsonProblem::ControlInside: return tr("a control character in a string must be escaped");
        case JsonProblem::UnknownEscape: return tr("this escape does not exist");
        case JsonProblem::SingleQuotes: return tr("strings need double quotes");
        case JsonProblem::NumberForm: return tr("this is no JSON number");
        case JsonProblem::UnknownWord: return tr("only true, false and null may stand without quotes");
        }
        return {};
    }

    static QString at(const TextPlace &place, const QString &words)
    {
        return tr("Line %1, column %2: %3").arg(place.line).arg(place.column).arg(words);
    }
};

} // namespace

std::optional<TextProblem> problemOf(std::string_view text, ContentKind kind)
{
    if (kind == ContentKind::Json) {
        if (const auto fault = checkJson(text))
            return TextProblem{Words::at(fault->place, Words::of(fault->problem)), fault->place};
    } else if (kind == ContentKind::Xml) {
        if (const auto fault = checkXml(text))
            return TextProblem{Words::at(fault->place, fault->words), fault->place};
    }
    return std::nullopt;
}

} // namespace expectra
