// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is wrong with a text that is typed as a body, in a sentence with its place.

#include "app/bodytext/bodytype.h"
#include "app/bodytext/textfault.h"

#include <QtCore/QString>

#include <optional>

namespace expectra {

struct TextProblem
{
    QString words; // "Line 3, column 5: a comma is missing"
    TextPlace place;
};

/// nullopt for a text that is right, and for kinds that have no grammar.
[[nodiscard]] std::optional<TextProblem> problemOf(std::string_view text, ContentKind kind);

} // namespace expectra
