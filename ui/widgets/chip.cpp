// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/style/fonts.h"
#include "ui/style/spacing.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace expectra {

namespace {

using style::Role;
namespace space = style::space;

constexpr int side = 8; // from the edge to the words
constexpr int dot = 7;

struct Colours
{
    Role ground;
    Role words;
    Role outline;
};

Colours coloursOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return {Role::NoteChip, Role::OnNoteChip, Role::Dim};
    case Tone::Met: return {Role::MetChip, Role::OnMetChip, Role::Met};
    case Tone::Refused: return {Role::RefusedChip, Role::OnRefusedChip, Role::Refused};
    case Tone::Warning: return {Role::WarningChip, Role::OnWarningChip, Role::Expect};
    }
    return {Role::NoteChip, Role::OnNoteChip, Role::Dim};
}

} // namespace

Chip::Chip(Shape shape, QWidget *parent) : QWidget(parent), m_shape(shape)
{
    style::setFace(this, shape == Shape::Filled ? style::Face::Strong : style::Face::Small);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Chip::setContent(const QString &text, Tone tone, style::Icon icon)
{
    m_text = text;
    m_tone = tone;
    m_icon = icon;
    setAccessibleName(text);
    updateGeometry();
    update();
}

int Chip::markWidth() const
{
    if (m_shape == Shape::OutlinedWithDot)
        return dot + space::tight + 1;
    return m_icon == style::Icon::None ? 0 : space::icon + space::tight;
}

QSize Chip::sizeHint() const
{
    ensurePolished(); // it has its face from then on
    const int height = m_shape == Shape::Filled ? 22 : 20;
    return {fontMetrics().horizontalAdvance(m_text) + markWidth() + 2 * side, height};
}

QSize Chip::minimumSizeHint() const
{
    ensurePolished();
    const auto whole = sizeHint();
    const auto least = 2 * side + markWidth() + fontMetrics().horizontalAdvance(QLatin1Char('M')) * 3;
    return {std::min(least, whole.width()),
            whole.height()}; // a short word needs no room that it doesn't fill
}

void Chip::paintEvent(QPaintEvent *)
{
    const Colours colours = coloursOf(m_tone);
    const bool filled = m_shape == Shape::Filled;
    const auto words = style::color(filled ? colours.words : colours.outline);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF edge = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (filled) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(style::color(colours.ground));
        painter.drawRoundedRect(rect(), space::corner, space::corner);
    } else {
        painter.setPen(style::color(m_tone == Tone::Neutral ? Role::Line : colours.outline));
        painter.drawRoundedRect(edge, edge.height() / 2, edge.height() / 2);
    }
    if (m_shape == Shape::OutlinedWithDot) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(words);
        painter.drawEllipse(QRectF(side, (height() - dot) / 2.0, dot, dot));
    } else if (m_icon != style::Icon::None) {
        const auto role = filled ? colours.words : colours.outline;
        style::icon(m_icon, role)
            .paint(&painter, QRect(side, (height() - space::icon) / 2, space::icon, space::icon));
    }
    const QRect place = rect().adjusted(side + markWidth(), 0, -side, 0);
    painter.setPen(words);
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(m_text, Qt::ElideRight, place.width() + 1));
}

} // namespace expectra
