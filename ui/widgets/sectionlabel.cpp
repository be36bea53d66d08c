// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sectionlabel.h"

#include "ui/style/fonts.h"

namespace expectra {

SectionLabel::SectionLabel(const QString &text, QWidget *parent) : LineLabel(text, parent)
{
    style::setFace(this, style::Face::Section);
    setForegroundRole(QPalette::PlaceholderText);
}

} // namespace expectra
