// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icons.h"

#include <QtCore/QFile>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>

#include <array>

namespace expectra::style {

namespace {

// clang-format off
/// One a line, in the order of the enum.
constexpr std::array fileNames{
    "",
    "add",
    "cancel",
    "chevron-down",
    "chevron-up",
    "close",
    "collapse-all",
    "copy",
    "cut",
    "diagnose",
    "edit",
    "error",
    "expectra",
    "file",
    "filter",
    "float",
    "folder",
    "folder-open", "follow",
    "header-set",
    "info",
    "keyboard",
    "menu",
    "move-down",
    "move-up",
    "paste",
    "pause",
    "pin",
    "redo",
    "remove",
    "resume",
    "retry",
    "reveal",
    "save",
    "search",
    "send",
    "settings",
    "tick",
    "undo",
    "warning",
    "wrap",
};
// clang-format on
static_assert(fileNames.size() == static_cast<std::size_t>(Icon::Wrap) + 1);

QByteArray source(Icon name, const QColor &tint)
{
    QFile file(
        QStringLiteral(":/icons/%1.svg").arg(QLatin1String(fileNames[static_cast<std::size_t>(name)])));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", tint.name().toLatin1());
}

/// Paints the drawing anew for each size and theme.
class TintedEngine final : public QIconEngine
{
public:
    TintedEngine(Icon name, Role role) : m_name(name), m_role(role) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const Role role = mode == QIcon::Disabled ? Role::Dim : m_role;
        const int side = std::min(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        painter->drawPixmap(square,
                            style::pixmap(m_name, role, painter->device()->devicePixelRatioF(), side));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        const Role role = mode == QIcon::Disabled ? Role::Dim : m_role;
        return style::pixmap(m_name, role, 1, std::min(size.width(), size.height()));
    }

    QIconEngine *clone() const override { return new TintedEngine(m_name, m_role); }

private:
    Icon m_name;
    Role m_role;
};

} // namespace

QIcon icon(Icon name, Role role)
{
    return name == Icon::None ? QIcon() : QIcon(new TintedEngine(name, role));
}

QPixmap pixmap(Icon name, Role role, qreal ratio, int size)
{
    const QColor tint = color(role);
    const int side = qRound(size * ratio);
    const auto key = QStringLiteral("icon %1 %2 %3").arg(static_cast<int>(name)).arg(tint.rgba()).arg(side);
    QPixmap result;
    if (!QPixmapCache::find(key, &result)) {
        result = QPixmap(side, side);
        result.fill(QColor(0, 0, 0, 0));
        QSvgRenderer renderer(source(name, tint));
        QPainter painter(&result);
        renderer.render(&painter, QRectF(0, 0, side, side));
        painter.end();
        QPixmapCache::insert(key, result);
    }
    result.setDevicePixelRatio(ratio);
    return result;
}

} // namespace expectra::style
