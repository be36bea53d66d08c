// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The {{placeholders}} in words that are shown or edited: where they stand, whether they are set, and what
// stands for them.

#include "app/collections/variables.h"

#include <QtCore/QString>
#include <QtGui/QTextLayout>

namespace expectra {

struct VariableMark
{
    int start = 0; // of its braces
    int length = 0;
    QString name;
    bool isSet = false;
};

[[nodiscard]] QList<VariableMark> variableMarks(const QString &text, const collections::Variables &variables);

/// Set ones in their colour; those that are not set in the colour of failures and underlined.
[[nodiscard]] QList<QTextLayout::FormatRange> variableFormats(const QString &text,
                                                              const collections::Variables &variables);

/// "host = 127.0.0.1:8417", or that it is not set.
[[nodiscard]] QString variableWords(const QString &name, const collections::Variables &variables);

} // namespace expectra
