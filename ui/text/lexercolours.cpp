// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/lexercolours.h"

#include "ui/style/palette.h"

#include <Qsci/qscilexercss.h>
#include <Qsci/qscilexerhtml.h>
#include <Qsci/qscilexerjavascript.h>
#include <Qsci/qscilexerjson.h>

#include <span>

namespace expectra {

namespace {

using style::Role;

struct Word
{
    int number; // the lexer's own number for this kind of word
    Role role;
};

constexpr Word json[] = {
    {QsciLexerJSON::Property, Role::Accent},     {QsciLexerJSON::String, Role::Met},
    {QsciLexerJSON::Number, Role::Variable},     {QsciLexerJSON::Keyword, Role::Expect},
    {QsciLexerJSON::CommentLine, Role::Dim},     {QsciLexerJSON::CommentBlock, Role::Dim},
    {QsciLexerJSON::Error, Role::Refused},       {QsciLexerJSON::UnclosedString, Role::Refused},
    {QsciLexerJSON::EscapeSequence, Role::Note}, {QsciLexerJSON::IRI, Role::Met},
};

constexpr Word markup[] = {
    {QsciLexerHTML::Tag, Role::Accent},
    {QsciLexerHTML::UnknownTag, Role::Accent},
    {QsciLexerHTML::Attribute, Role::Variable},
    {QsciLexerHTML::UnknownAttribute, Role::Variable},
    {QsciLexerHTML::HTMLDoubleQuotedString, Role::Met},
    {QsciLexerHTML::HTMLSingleQuotedString, Role::Met},
    {QsciLexerHTML::HTMLComment, Role::Dim},
    {QsciLexerHTML::Entity, Role::Note},
    {QsciLexerHTML::SGMLDefault, Role::Dim},
    {QsciLexerHTML::SGMLCommand, Role::Dim},
    {QsciLexerHTML::SGMLError, Role::Refused},
    {QsciLexerHTML::OtherInTag, Role::Dim},
    {QsciLexerHTML::JavaScriptKeyword, Role::Expect},
    {QsciLexerHTML::JavaScriptDoubleQuotedString, Role::Met},
    {QsciLexerHTML::JavaScriptSingleQuotedString, Role::Met},
    {QsciLexerHTML::JavaScriptNumber, Role::Variable},
    {QsciLexerHTML::JavaScriptComment, Role::Dim},
    {QsciLexerHTML::JavaScriptCommentLine, Role::Dim},
};

constexpr Word script[] = {
    {QsciLexerJavaScript::Comment, Role::Dim},
    {QsciLexerJavaScript::CommentLine, Role::Dim},
    {QsciLexerJavaScript::CommentDoc, Role::Dim},
    {QsciLexerJavaScript::Number, Role::Variable},
    {QsciLexerJavaScript::Keyword, Role::Expect},
    {QsciLexerJavaScript::DoubleQuotedString, Role::Met},
    {QsciLexerJavaScript::SingleQuotedString, Role::Met},
    {QsciLexerJavaScript::UnclosedString, Role::Refused},
    {QsciLexerJavaScript::Regex, Role::Note},
};

constexpr Word css[] = {
    {QsciLexerCSS::Tag, Role::Accent},
    {QsciLexerCSS::ClassSelector, Role::Accent},
    {QsciLexerCSS::IDSelector, Role::Accent},
    {QsciLexerCSS::CSS1Property, Role::Variable},
    {QsciLexerCSS::CSS2Property, Role::Variable},
    {QsciLexerCSS::CSS3Property, Role::Variable},
    {QsciLexerCSS::UnknownProperty, Role::Variable},
    {QsciLexerCSS::Value, Role::Met},
    {QsciLexerCSS::Comment, Role::Dim},
    {QsciLexerCSS::DoubleQuotedString, Role::Met},
    {QsciLexerCSS::SingleQuotedString, Role::Met},
    {QsciLexerCSS::Important, Role::Expect},
    {QsciLexerCSS::AtRule, Role::Expect},
};

std::span<const Word> wordsOf(Language language)
{
    switch (language) {
    case Language::Plain: return {};
    case Language::Json: return json;
    case Language::Html:
    case Language::Xml: return markup;
    case Language::JavaScript: return script;
    case Language::Css: return css;
    }
    return {};
}

} // namespace

void colourLexer(QsciLexer &lexer, Language language)
{
    for (const auto &[number, role] : wordsOf(language))
        lexer.setColor(style::color(role), number);
}

} // namespace expectra
