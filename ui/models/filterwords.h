// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the filter field says: which of its words could not be understood and what to try, and what could
// stand next while one types.

#include "app/log/exchangelog.h"
#include "app/log/filter/logquery.h"

#include <QtCore/QString>

#include <vector>

namespace expectra {

/// One sentence about the first trouble; empty when there is none.
[[nodiscard]] QString troubleSentence(const LogQuery &query);

struct FilterSuggestion
{
    QString word; // what takes the place of the word at the cursor
    QString hint; // what it means, in a few words
};

struct FilterSuggestions
{
    qsizetype begin = 0; // the word at the cursor, in characters
    qsizetype end = 0;
    std::vector<FilterSuggestion> suggestions;
};

/// Keys while a key is typed, then values: those of a list, and those that stand in the log.
[[nodiscard]] FilterSuggestions suggestionsFor(const QString &text, qsizetype cursor, const ExchangeLog &log);

/// The text with the word taken out if it holds it, else put in at its end.
[[nodiscard]] QString toggledWord(const QString &text, const QString &word);
[[nodiscard]] bool holdsWord(const QString &text, const QString &word);

} // namespace expectra
