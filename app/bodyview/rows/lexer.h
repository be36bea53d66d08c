// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Tells the words of a row of text apart for its colours, by what the row begins inside of. It is quick and
// lenient, and judges nothing: what is broken still gets a colour.

#include "app/bodyview/bodykind.h"
#include "app/bodyview/rows/rowcutter.h"

#include <string_view>
#include <vector>

namespace expectra {

enum class WordKind { Plain, Key, String, Number, Keyword, Name, Attribute, Remark, Escape, Mark };

struct Word
{
    std::size_t begin = 0;
    std::size_t end = 0;
    WordKind kind = WordKind::Plain;
};

/// Appends the words of the row to `words`, where given; returns what the next row begins inside of.
Inside readWords(BodyKind kind, Inside inside, std::string_view row, std::vector<Word> *words);

} // namespace expectra
