// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/scintilla/lexercolours.h"

#include <Qsci/qscilexercss.h>
#include <Qsci/qscilexerhtml.h>
#include <Qsci/qscilexerjavascript.h>
#include <Qsci/qscilexerjson.h>

#include <span>

namespace expectra {

namespace {

struct Word
{
    int number; // the lexer's own number for this kind of word
    QColor CodeLook::*colour;
};

constexpr Word json[] = {
    {QsciLexerJSON::Property, &CodeLook::name},         {QsciLexerJSON::String, &CodeLook::string},
    {QsciLexerJSON::Number, &CodeLook::number},         {QsciLexerJSON::Keyword, &CodeLook::keyword},
    {QsciLexerJSON::CommentLine, &CodeLook::comment},   {QsciLexerJSON::CommentBlock, &CodeLook::comment},
    {QsciLexerJSON::Error, &CodeLook::wrong},           {QsciLexerJSON::UnclosedString, &CodeLook::wrong},
    {QsciLexerJSON::EscapeSequence, &CodeLook::escape}, {QsciLexerJSON::IRI, &CodeLook::string},
};

constexpr Word markup[] = {
    {QsciLexerHTML::Tag, &CodeLook::name},
    {QsciLexerHTML::UnknownTag, &CodeLook::name},
    {QsciLexerHTML::Attribute, &CodeLook::attribute},
    {QsciLexerHTML::UnknownAttribute, &CodeLook::attribute},
    {QsciLexerHTML::HTMLDoubleQuotedString, &CodeLook::string},
    {QsciLexerHTML::HTMLSingleQuotedString, &CodeLook::string},
    {QsciLexerHTML::HTMLComment, &CodeLook::comment},
    {QsciLexerHTML::Entity, &CodeLook::escape},
    {QsciLexerHTML::SGMLDefault, &CodeLook::comment},
    {QsciLexerHTML::SGMLCommand, &CodeLook::comment},
    {QsciLexerHTML::SGMLError, &CodeLook::wrong},
    {QsciLexerHTML::OtherInTag, &CodeLook::comment},
    {QsciLexerHTML::JavaScriptKeyword, &CodeLook::keyword},
    {QsciLexerHTML::JavaScriptDoubleQuotedString, &CodeLook::string},
    {QsciLexerHTML::JavaScriptSingleQuotedString, &CodeLook::string},
    {QsciLexerHTML::JavaScriptNumber, &CodeLook::number},
    {QsciLexerHTML::JavaScriptComment, &CodeLook::comment},
    {QsciLexerHTML::JavaScriptCommentLine, &CodeLook::comment},
};

constexpr Word script[] = {
    {QsciLexerJavaScript::Comment, &CodeLook::comment},
    {QsciLexerJavaScript::CommentLine, &CodeLook::comment},
    {QsciLexerJavaScript::CommentDoc, &CodeLook::comment},
    {QsciLexerJavaScript::Number, &CodeLook::number},
    {QsciLexerJavaScript::Keyword, &CodeLook::keyword},
    {QsciLexerJavaScript::DoubleQuotedString, &CodeLook::string},
    {QsciLexerJavaScript::SingleQuotedString, &CodeLook::string},
    {QsciLexerJavaScript::UnclosedString, &CodeLook::wrong},
    {QsciLexerJavaScript::Regex, &CodeLook::escape},
};

constexpr Word css[] = {
    {QsciLexerCSS::Tag, &CodeLook::name},
    {QsciLexerCSS::ClassSelector, &CodeLook::name},
    {QsciLexerCSS::IDSelector, &CodeLook::name},
    {QsciLexerCSS::CSS1Property, &CodeLook::attribute},
    {QsciLexerCSS::CSS2Property, &CodeLook::attribute},
    {QsciLexerCSS::CSS3Property, &CodeLook::attribute},
    {QsciLexerCSS::UnknownProperty, &CodeLook::attribute},
    {QsciLexerCSS::Value, &CodeLook::string},
    {QsciLexerCSS::Comment, &CodeLook::comment},
    {QsciLexerCSS::DoubleQuotedString, &CodeLook::string},
    {QsciLexerCSS::SingleQuotedString, &CodeLook::string},
    {QsciLexerCSS::Important, &CodeLook::keyword},
    {QsciLexerCSS::AtRule, &CodeLook::keyword},
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

void colourLexer(QsciLexer &lexer, Language language, const CodeLook &look)
{
    for (const auto &[number, colour] : wordsOf(language))
        lexer.setColor(look.*colour, number);
}

} // namespace expectra
