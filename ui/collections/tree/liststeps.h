// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The steps that turn one list of keys into another: what an item model must announce so that views keep
// their selection and their open branches. Law: carried out in order, they end with the wanted list; a single
// item that moved is a single step.

#include <QtCore/QStringList>

#include <vector>

namespace expectra {

struct ListStep
{
    enum class Kind {
        Remove, // `count` rows at `at`
        Insert, // `count` rows of the wanted list, those that end up at `at`
        Move,   // the row at `at` goes to where row `to` is, counted without it
    };
    Kind kind = Kind::Remove;
    int at = 0;
    int count = 1;
    int to = 0;

    friend bool operator==(const ListStep &, const ListStep &) = default;
};

/// Keys are unique within a list.
[[nodiscard]] std::vector<ListStep> stepsBetween(const QStringList &before, const QStringList &wanted);

} // namespace expectra
