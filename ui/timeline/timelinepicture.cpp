// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelinepicture.h"

#include "app/analysis/wiretext.h"
#include "ui/style/fonts.h"
#include "ui/style/spacing.h"
#include "ui/timeline/lanes/lanewords.h"
#include "ui/timeline/picture/laneplot.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

namespace expectra {

namespace {

using style::Role;

constexpr int captionHeight = 32;
constexpr int axisHeight = 26;

void paintCaption(QPainter &painter, const QRectF &box, const Exchange &exchange, style::Theme theme)
{
    const auto flags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine;
    const auto status = relatedNote(exchange);
    painter.setFont(style::strongFont());
    painter.setPen(style::color(Role::Text, theme));
    const auto width = QFontMetricsF(painter.font()).horizontalAdvance(status);
    painter.drawText(box, flags, status);
    auto rest = box.adjusted(width + style::space::margin, 0, 0, 0);
    const auto request = escapedText(exchange.request->method) + QLatin1Char(' ') +
                         escapedText(exchange.request->url) + QStringLiteral("   ") +
                         durationText(exchange.end().sinceStart());
    painter.setFont(style::smallCodeFont());
    painter.setPen(style::color(Role::Dim, theme));
    const QFontMetricsF metrics(painter.font());
    painter.drawText(rest, flags, metrics.elidedText(request, Qt::ElideMiddle, rest.width()));
}

} // namespace

QPixmap timelinePicture(const LaneScene &shown, const Exchange &exchange, const PictureLook &look)
{
    auto scene = shown;
    scene.theme = look.theme;
    scene.selected.reset();
    scene.scroll = 0;
    scene.height = scene.layout.height();
    const QSize size(static_cast<int>(scene.layout.plotArea().right()),
                     static_cast<int>(scene.height) + axisHeight);
    LanePlot plot(nullptr);
    plot.widget()->resize(size);
    plot.takeStyle(look.theme);
    plot.show(scene, scene.layout.plotArea().left());
    const auto lanes = plot.picture(size, look.ratio);

    QPixmap whole(QSize(size.width(), size.height() + captionHeight) * look.ratio);
    whole.setDevicePixelRatio(look.ratio);
    whole.fill(style::color(Role::Canvas, look.theme));
    QPainter painter(&whole);
    painter.drawPixmap(QPointF(0, captionHeight), lanes);
    paintCaption(painter,
                 QRectF(style::space::margin, 0, size.width() - 2 * style::space::margin, captionHeight),
                 exchange, look.theme);
    return whole;
}

} // namespace expectra
