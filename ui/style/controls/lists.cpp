// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/controls/lists.h"

#include "ui/style/controls/box.h"
#include "ui/style/spacing.h"

#include <QtCore/QVariant>
#include <QtGui/QPainter>
#include <QtWidgets/QListView>
#include <QtWidgets/QStyleOption>

#include <algorithm>

namespace expectra::style {

namespace {

constexpr int side = 6;

bool isOfDropDown(const QWidget *view)
{
    return view && view->inherits("QComboBoxListView");
}

int sideOf(const QWidget *view)
{
    return view->property("wideRows").toBool() ? space::margin : side;
}

} // namespace

bool hasRoundRows(const QWidget *view)
{
    return qobject_cast<const QListView *>(view) || (view && view->property("wideRows").toBool());
}

void drawListRow(QPainter *painter, const QStyleOption &option, const QWidget *view)
{
    const double radius = qobject_cast<const QListView *>(view) ? space::corner : 0; // one row, not its cells
    if (option.state & QStyle::State_Selected)
        drawBox(painter, option.rect, {Role::Selection, std::nullopt, radius});
}

QRect listRowContents(const QRect &row, const QWidget *view)
{
    return row.adjusted(sideOf(view), 0, -sideOf(view), 0);
}

QSize listRowSize(const QSize &contents, const QWidget *view)
{
    const int least = isOfDropDown(view) ? space::row : 0;
    return {contents.width() + 2 * sideOf(view), std::max(contents.height(), least)};
}

void drawTitleGround(QPainter *painter, const QRect &title)
{
    painter->fillRect(QRect(title.left(), title.bottom(), title.width(), space::hair), color(Role::SoftLine));
}

QRect titleContents(const QRect &title)
{
    return title.adjusted(space::gap, 0, -space::tight, -space::hair);
}

QSize titleSize(const QSize &contents)
{
    return {contents.width() + space::gap + space::tight, space::row};
}

} // namespace expectra::style
