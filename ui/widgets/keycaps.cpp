// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keycaps.h"

#include "ui/style/fonts.h"
#include "ui/style/spacing.h"
#include "ui/widgets/shapedwords.h"

#include <QtCore/QStringList>
#include <QtGui/QPainter>
#include <QtWidgets/QWidget>

#include <algorithm>
#include <map>

namespace expectra {

namespace space = style::space;

namespace {

constexpr int height = 18;
constexpr int inset = 5;

/// "Ctrl++" is Ctrl and +.
QStringList keysOf(const QString &shortcut)
{
    QStringList keys = shortcut.split(QLatin1Char('+'));
    if (shortcut.endsWith(QLatin1Char('+')) && keys.size() >= 2) {
        keys.removeLast();
        keys.last() = QStringLiteral("+");
    }
    return keys;
}

/// The same few keys stand in every menu and on every page: their glyphs are chosen once.
ShapedWords &wordsOf(const QString &key)
{
    static std::map<QString, ShapedWords> shaped;
    static QFont face;
    if (face != style::smallFont()) {
        face = style::smallFont();
        shaped.clear();
    }
    return shaped.try_emplace(key, key, face, nullptr).first->second;
}

int widthOf(const QString &key)
{
    return std::max(height, wordsOf(key).sizeAt(QWIDGETSIZE_MAX).width() + 2 * inset);
}

} // namespace

int keyCapsWidth(const QString &shortcut)
{
    if (shortcut.isEmpty())
        return 0;
    int width = -space::tight;
    for (const auto &key : keysOf(shortcut))
        width += widthOf(key) + space::tight;
    return width;
}

int paintKeyCaps(QPainter *painter, const QRect &place, const QString &shortcut, style::Role role)
{
    const int width = keyCapsWidth(shortcut);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    int left = place.right() + 1 - width;
    for (const auto &key : keysOf(shortcut)) {
        const QRect cap(left, place.center().y() - height / 2 + 1, widthOf(key), height);
        painter->setPen(style::color(role == style::Role::Dim ? style::Role::Line : role));
        painter->drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), space::corner, space::corner);
        painter->setPen(style::color(role));
        wordsOf(key).draw(painter, cap, Qt::AlignCenter, false);
        left += cap.width() + space::tight;
    }
    painter->restore();
    return width;
}

} // namespace expectra
