// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The bodies of the corpus and random ones, for properties that hold for each of them.

#include "app/bodyview/contentwindow.h"
#include "tests/support/dice.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

namespace expectra::test {

inline std::string corpusBody(const QString &name)
{
    QFile file(QStringLiteral(SOURCE_DIR "/tests/corpus/bodies/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

inline QStringList corpusBodies(const QString &pattern)
{
    return QDir(QStringLiteral(SOURCE_DIR "/tests/corpus/bodies"))
        .entryList({pattern}, QDir::Files, QDir::Name);
}

/// JSON-like bytes: mostly well-formed pieces in an order that often is not.
inline std::string randomJson(Dice &dice, std::size_t pieces)
{
    constexpr const char *words[] = {
        "{",  "}",  "[",       "]",     ",",    ":",    "\"a\"",       "\"k\\n\"", "1",
        " ",  "\n", "-",       "1.5e2", "true", "null", "\"\\u00e9\"", "x",        "\"",
        "\\", "0",  "{\"a\":", "[1,2,", "],",   "\xff", "\"\xc3\xa4\""};
    std::string text;
    for (std::size_t i = 0; i < pieces; ++i)
        text += words[dice.below(std::size(words))];
    return text;
}

inline std::string validJson(Dice &dice, int depth)
{
    const auto blank = [&dice] { return std::string(dice.below(3), " \n\t"[dice.below(3)]); };
    constexpr const char *leaves[] = {"1",        "-0.50", "1e99", "\"\"",        "\"a b\"",
                                      "\"\\\"\"", "true",  "null", "\"\xc3\xa4\""};
    const auto kind = depth == 0 ? 2 : dice.below(3);
    if (kind == 2)
        return blank() + leaves[dice.below(std::size(leaves))] + blank();
    std::string text = kind == 0 ? "{" : "[";
    const auto count = dice.below(5);
    for (std::size_t i = 0; i < count; ++i) {
        text += i > 0 ? "," : "";
        text += kind == 0 ? blank() + "\"k" + std::to_string(dice.below(3)) + "\"" + blank() + ":" : "";
        text += validJson(dice, depth - 1);
    }
    return blank() + text + blank() + (kind == 0 ? "}" : "]") + blank();
}

} // namespace expectra::test
