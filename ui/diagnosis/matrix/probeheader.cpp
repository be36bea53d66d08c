// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/matrix/probeheader.h"

#include "ui/style/fonts.h"
#include "ui/style/palette.h"
#include "ui/style/spacing.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace expectra {

namespace {

namespace space = style::space;

QString wordsOf(const QHeaderView &header, int section)
{
    return header.model()->headerData(section, Qt::Vertical).toString();
}

} // namespace

ProbeHeader::ProbeHeader(QWidget *parent) : QHeaderView(Qt::Vertical, parent)
{
    setFont(style::textFont());
    setHighlightSections(true); // the row of the chosen cell
    setSectionsClickable(false);
}

QSize ProbeHeader::sizeHint() const
{
    int widest = 0;
    for (int row = 0; model() && row < count(); ++row)
        widest = std::max(widest, fontMetrics().horizontalAdvance(wordsOf(*this, row)));
    return {widest + space::margin + space::wide, space::row};
}

void ProbeHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const bool isChosen = selectionModel() && selectionModel()->currentIndex().row() == section &&
                          selectionModel()->hasSelection();
    painter->save();
    painter->setFont(isChosen ? style::strongFont() : font());
    painter->setPen(style::color(style::Role::Text));
    const QRect room = rect.adjusted(space::margin, 0, -space::tight, -1);
    painter->drawText(
        room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(wordsOf(*this, section), Qt::ElideRight, room.width()));
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, style::color(style::Role::SoftLine));
    painter->restore();
}

} // namespace expectra
