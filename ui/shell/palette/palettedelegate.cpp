// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palette/palettedelegate.h"

#include "ui/shell/palette/palettemodel.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/widgets/keycaps.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtGui/QTextLayout>

namespace expectra {

using style::Role;
namespace space = style::space;

namespace {

constexpr int rowHeight = 32;
constexpr int headingHeight = 28;
constexpr int leadWidth = 56; // an icon, or "DELETE" in the small code face

void paintHeading(QPainter *painter, const QRect &place, const QString &heading)
{
    painter->setFont(style::smallFont());
    painter->setPen(style::color(Role::Dim));
    painter->drawText(place.adjusted(space::gap, space::tight, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                      heading);
}

void paintLead(QPainter *painter, const QRect &place, const QModelIndex &index, bool selected)
{
    const QString method = index.data(PaletteModel::LeadRole).toString();
    const auto icon = index.data(PaletteModel::IsOnRole).toBool()
                          ? style::Icon::Tick
                          : static_cast<style::Icon>(index.data(PaletteModel::IconRole).toInt());
    if (!method.isEmpty()) {
        painter->setFont(style::smallCodeFont());
        painter->setPen(style::color(selected ? Role::SelectedText : style::methodRole(method)));
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft, method.left(7));
    } else if (icon != style::Icon::None) {
        const QPixmap mark = style::pixmap(icon, selected ? Role::SelectedText : Role::Dim,
                                           painter->device()->devicePixelRatioF());
        painter->drawPixmap(place.left(), place.center().y() - space::icon / 2 + 1, mark);
    }
}

/// The found letters stand out by weight, and by colour where the row isn't selected. Returns the width.
int paintTitle(QPainter *painter, const QRect &place, const QModelIndex &index, bool selected)
{
    QFont found = style::strongFont();
    found.setUnderline(selected);
    QTextCharFormat mark;
    mark.setFont(found);
    mark.setForeground(style::color(selected ? Role::SelectedText : Role::Accent));
    QList<QTextLayout::FormatRange> ranges;
    for (const int at : index.data(PaletteModel::PositionsRole).value<QList<int>>())
        ranges.append({at, 1, mark});
    QTextLayout layout(index.data().toString(), style::textFont());
    layout.setFormats(ranges);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(100'000);
    layout.endLayout();
    painter->save();
    painter->setClipRect(place);
    painter->setPen(style::color(selected ? Role::SelectedText : Role::Text));
    layout.draw(painter, QPointF(place.left(), place.top() + (place.height() - line.height()) / 2));
    painter->restore();
    return qMin(qCeil(line.naturalTextWidth()), place.width());
}

/// At the right: the shortcut, or what kind of thing it is. Returns the width.
int paintTail(QPainter *painter, const QRect &place, const QModelIndex &index, bool selected)
{
    const QString shortcut = index.data(PaletteModel::ShortcutRole).toString();
    if (!shortcut.isEmpty())
        return paintKeyCaps(painter, place, shortcut, selected ? Role::SelectedText : Role::Dim);
    const QString kind = index.data(PaletteModel::KindRole).toString();
    painter->setFont(style::smallFont());
    painter->setPen(style::color(selected ? Role::SelectedText : Role::Dim));
    painter->drawText(place, Qt::AlignVCenter | Qt::AlignRight, kind);
    return painter->fontMetrics().horizontalAdvance(kind);
}

} // namespace

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QString heading = index.data(PaletteModel::HeadingRole).toString();
    if (!heading.isEmpty()) {
        paintHeading(painter, option.rect, heading);
        painter->restore();
        return;
    }
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || (option.state & QStyle::State_MouseOver)) {
        QPainterPath ground;
        ground.addRoundedRect(QRectF(option.rect), space::corner, space::corner);
        painter->fillPath(ground, style::color(selected ? Role::Selection : Role::Hover));
    }
    QRect place = option.rect.adjusted(space::gap, 0, -space::gap, 0);
    paintLead(painter, place, index, selected);
    place.setLeft(place.left() + leadWidth);
    place.setRight(place.right() - paintTail(painter, place, index, selected) - space::wide);
    place.setLeft(place.left() + paintTitle(painter, place, index, selected) + space::margin);
    painter->setFont(style::smallFont());
    painter->setPen(style::color(selected ? Role::SelectedText : Role::Dim));
    const QString detail = painter->fontMetrics().elidedText(index.data(PaletteModel::DetailRole).toString(),
                                                             Qt::ElideRight, place.width());
    if (place.width() > leadWidth)
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft, detail);
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {0, index.data(PaletteModel::HeadingRole).toString().isEmpty() ? rowHeight : headingHeight};
}

} // namespace expectra
