// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/matrix/matrixdelegate.h"

#include "ui/diagnosis/matrix/matrixmodel.h"
#include "ui/diagnosis/tonelook.h"
#include "ui/style/fonts.h"
#include "ui/style/spacing.h"

#include <QtGui/QPainter>

namespace expectra {

namespace {

using State = MatrixModel::State;
using style::Role;
namespace space = style::space;

constexpr int glyphSize = 12;
constexpr int dotCount = 3;
constexpr int dotSize = 4;

/// Words of the cell and their colour.
struct Words
{
    QString text;
    Role role = Role::Dim;
    style::Icon glyph = style::Icon::None;
};

Words wordsOf(const QModelIndex &index)
{
    const auto state = static_cast<State>(index.data(MatrixModel::StateRole).toInt());
    if (state == State::Awaited)
        return {QStringLiteral("–"), Role::Dim, style::Icon::None};
    const ToneLook look = toneLook(static_cast<diagnosis::Tone>(index.data(MatrixModel::ToneRole).toInt()));
    return {index.data().toString(), look.words, look.glyph};
}

void paintWords(QPainter &painter, const QRect &cell, const Words &words)
{
    QRect room = cell;
    if (words.glyph != style::Icon::None) {
        const int y = cell.center().y() - glyphSize / 2 + 1;
        painter.drawPixmap(
            cell.left(), y,
            style::pixmap(words.glyph, words.role, painter.device()->devicePixelRatioF(), glyphSize));
    }
    room.setLeft(cell.left() + glyphSize + space::gap); // words stand in line, with a glyph or without
    painter.setFont(style::codeFont());
    painter.setPen(style::color(words.role));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(words.text, Qt::ElideRight, room.width()));
}

/// Words keep their contrast: the line around says that the cell is chosen, not another ground.
void paintChoice(QPainter &painter, const QRect &cell, bool hasKeys)
{
    painter.setPen(QPen(style::color(hasKeys ? Role::Accent : Role::Dim), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(cell.adjusted(1, 1, -1, -2));
}

} // namespace

void MatrixDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    painter->save();
    const auto state = static_cast<State>(index.data(MatrixModel::StateRole).toInt());
    const ToneLook look = toneLook(static_cast<diagnosis::Tone>(index.data(MatrixModel::ToneRole).toInt()));
    const QRect ground = option.rect.adjusted(0, 0, -1, -1); // the lines between are what lies below
    if (state == State::Played && look.ground)
        painter->fillRect(ground, style::color(*look.ground));
    else if (m_hovered == index)
        painter->fillRect(ground, style::color(Role::Hover));
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                      style::color(Role::SoftLine));
    const QRect cell = ground.adjusted(space::gap, 0, -space::tight, 0);
    if (state == State::Running)
        paintDots(*painter, cell);
    else
        paintWords(*painter, cell, wordsOf(index));
    if (option.state.testFlag(QStyle::State_Selected))
        paintChoice(*painter, option.rect,
                    option.state.testFlag(QStyle::State_Active) &&
                        option.state.testFlag(QStyle::State_HasFocus));
    else if (m_hovered == index && state == State::Played) {
        painter->setPen(style::color(look.words));
        painter->drawRect(option.rect.adjusted(0, 0, -2, -2));
    }
    painter->restore();
}

/// One after the other comes forward, each for as long as a breath takes.
void MatrixDelegate::paintDots(QPainter &painter, const QRect &cell) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double y = cell.center().y() + 1 - dotSize / 2.0;
    for (int i = 0; i < dotCount; ++i) {
        painter.setBrush(style::color(m_beat % dotCount == i ? Role::Expect : Role::Line));
        const double x = cell.left() + glyphSize + space::gap + i * (dotSize * 2.0);
        painter.drawEllipse(QRectF(x, y, dotSize, dotSize));
    }
}

} // namespace expectra
