// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/controls/scrollbars.h"

#include "ui/style/controls/box.h"

#include <QtWidgets/QStyleOption>

#include <algorithm>

namespace expectra::style {

namespace {

constexpr int around = 2; // from the edge of the bar to its handle
constexpr double radius = 3;

struct Stretch
{
    int begin;
    int length;
};

int lengthOf(const QStyleOptionSlider &option)
{
    return option.orientation == Qt::Horizontal ? option.rect.width() : option.rect.height();
}

Stretch handleOf(const QStyleOptionSlider &option)
{
    const int whole = lengthOf(option);
    const qint64 range = qint64(option.maximum) - option.minimum;
    if (range <= 0)
        return {0, whole};
    const qint64 share = qint64(whole) * option.pageStep / (range + option.pageStep);
    const int length = std::clamp(static_cast<int>(share), std::min(leastHandle, whole), whole);
    return {QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                            whole - length, option.upsideDown),
            length};
}

} // namespace

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const int whole = lengthOf(option);
    const Stretch handle = handleOf(option);
    Stretch stretch{0, 0};
    switch (part) {
    case QStyle::SC_ScrollBarGroove: stretch = {0, whole}; break;
    case QStyle::SC_ScrollBarSlider: stretch = handle; break;
    case QStyle::SC_ScrollBarSubPage: stretch = {0, handle.begin}; break;
    case QStyle::SC_ScrollBarAddPage:
        stretch = {handle.begin + handle.length, whole - handle.begin - handle.length};
        break;
    default: return {};
    }
    const QRect rect =
        option.orientation == Qt::Horizontal
            ? QRect(option.rect.x() + stretch.begin, option.rect.y(), stretch.length, option.rect.height())
            : QRect(option.rect.x(), option.rect.y() + stretch.begin, option.rect.width(), stretch.length);
    return QStyle::visualRect(option.direction, option.rect, rect);
}

void drawScrollBar(QPainter *painter, const QStyleOptionSlider &option)
{
    const bool pointed =
        (option.state & QStyle::State_MouseOver) && (option.activeSubControls & QStyle::SC_ScrollBarSlider);
    const QRect handle = scrollBarPart(option, QStyle::SC_ScrollBarSlider);
    drawBox(painter, handle.adjusted(around, around, -around, -around),
            {pointed ? Role::Dim : Role::Line, std::nullopt, radius});
}

} // namespace expectra::style
