// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sectionlabel.h"

#include "ui/style/fonts.h"

namespace expectra {

SectionLabel::SectionLabel(const QString &text, QWidget *parent) : LineLabel(text, parent)
{
    QFont font = style::smallFont();
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.4);
    setFont(font);
    setForegroundRole(QPalette::PlaceholderText);
}

} // namespace expectra
