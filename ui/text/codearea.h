// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What CodeView asks of the area inside it. QScintilla answers from a library of its own, which is loaded
// with the first text that is seen: bound with the program, it and the printing it brings along would cost
// every start a thirtieth of its time.

#include "ui/text/codetext.h"

#include <QtGui/QColor>
#include <QtGui/QFont>

class QWidget;

namespace expectra {

struct CodeLook
{
    QFont font;
    QFont marginFont;
    QColor paper;
    QColor text;
    QColor margin; // the words in it
    QColor caret;
    QColor selection;
    QColor selectedText;
    // The words of a language
    QColor name;
    QColor number;
    QColor attribute;
    QColor string;
    QColor keyword;
    QColor comment;
    QColor escape;
    QColor wrong;
};

class CodeArea : public CodeText
{
public:
    [[nodiscard]] virtual QWidget *widget() = 0;
    virtual void dress(const CodeLook &look) = 0;
};

/// expectra_code_area of the library; the caller owns what it returns.
using MakeCodeArea = CodeArea *(*)(QWidget *parent);

} // namespace expectra
