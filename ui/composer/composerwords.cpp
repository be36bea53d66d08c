// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composerwords.h"

#include "app/analysis/wiretext.h"

namespace expectra {

QString sentenceOf(const Error &error)
{
    const QString words = escapedText(error.detail);
    return words.left(1).toUpper() + words.mid(1);
}

} // namespace expectra
