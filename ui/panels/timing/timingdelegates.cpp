// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timing/timingdelegates.h"

#include "ui/panels/parts/rowpaint.h"
#include "ui/panels/timing/eventmodel.h"
#include "ui/panels/timing/phasemodel.h"
#include "ui/style/fonts.h"
#include "ui/style/phaserole.h"
#include "ui/style/spacing.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace expectra {

namespace {

using style::Role;

constexpr int barHeight = 8;
constexpr double narrowest = 2;
constexpr int swatch = 8;

Qt::Alignment sideOf(const QModelIndex &index)
{
    const auto set = index.data(Qt::TextAlignmentRole);
    return set.isValid() ? Qt::Alignment(set.toInt() & Qt::AlignHorizontal_Mask) : Qt::AlignLeft;
}

Role barRole(const QModelIndex &index)
{
    if (index.data(PhaseModel::IsRefusalRole).toBool() || index.data(PhaseModel::IsFailedRole).toBool())
        return Role::PhaseRefused;
    return style::phaseRole(static_cast<timeline::PhaseName>(index.data(PhaseModel::NameRole).toInt()));
}

void paintSwatch(QPainter &painter, const QRect &cell, Role role)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(style::color(role));
    painter.drawRoundedRect(QRectF(cell.left(), cell.center().y() - swatch / 2.0 + 1, swatch, swatch), 2, 2);
}

/// In the place of the swatch: a failure is not told by a colour alone.
void paintCross(QPainter &painter, const QRect &cell, Role role)
{
    constexpr double thick = 1.6;
    painter.setPen(QPen(style::color(role), thick));
    const QRectF square(cell.left(), cell.center().y() - swatch / 2.0 + 1, swatch, swatch);
    painter.drawLine(square.topLeft(), square.bottomRight());
    painter.drawLine(square.topRight(), square.bottomLeft());
}

void paintBar(QPainter &painter, const QRect &cell, const QModelIndex &index, Role role)
{
    const auto begin = index.data(PhaseModel::BeginRole).toDouble();
    const auto share = index.data(PhaseModel::ShareRole).toDouble();
    const auto length = std::max(share * cell.width(), narrowest);
    const auto left = std::min(cell.left() + begin * cell.width(), cell.right() + 1 - length);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style::color(role));
    painter.drawRoundedRect(QRectF(left, cell.center().y() - barHeight / 2.0 + 1, length, barHeight), 1, 1);
}

} // namespace

void PhaseDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    paintRowGround(*painter, option);
    painter->setRenderHint(QPainter::Antialiasing);
    auto cell = cellRect(option);
    const auto name = index.data(PhaseModel::NameRole).toInt();
    const bool isWhole = name < 0;
    const auto role = isWhole ? Role::Dim : barRole(index);
    const auto words = index.data().toString();
    if (index.column() == PhaseModel::BarColumn && !isWhole) {
        paintBar(*painter, cell, index, role);
    } else if (index.column() == PhaseModel::NameColumn) {
        const bool isFailed = index.data(PhaseModel::IsFailedRole).toBool();
        if (isFailed)
            paintCross(*painter, cell, Role::Refused);
        else if (!isWhole)
            paintSwatch(*painter, cell, role);
        cell.setLeft(cell.left() + swatch + style::space::gap);
        paintWords(*painter, cell, words, isWhole ? style::strongFont() : style::textFont(),
                   isFailed ? Role::Refused : Role::Text);
    } else {
        const bool isMain = index.column() == PhaseModel::LengthColumn;
        paintWords(*painter, cell, words, style::smallCodeFont(), isMain ? Role::Text : Role::Dim,
                   sideOf(index));
    }
    painter->restore();
}

void EventDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->save();
    paintRowGround(*painter, option);
    const bool isWords =
        index.column() == EventModel::WhatColumn || index.column() == EventModel::ClockColumn;
    const bool isFact = !index.data(EventModel::IsNoteRole).toBool();
    const bool isMain = index.column() == EventModel::WhatColumn || index.column() == EventModel::TimeColumn;
    paintWords(*painter, cellRect(option), index.data().toString(),
               isWords ? style::textFont() : style::smallCodeFont(),
               isMain && isFact ? Role::Text : Role::Dim, sideOf(index));
    painter->restore();
}

} // namespace expectra
