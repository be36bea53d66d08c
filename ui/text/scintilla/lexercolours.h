// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which words of a language get which of our colours. Few and the same for all: names, texts, numbers,
// keywords, what is left out by the machine (comments), and what is wrong.

#include "ui/text/codearea.h"

class QsciLexer;

namespace expectra {

void colourLexer(QsciLexer &lexer, Language language, const CodeLook &look);

} // namespace expectra
