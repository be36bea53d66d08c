// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Paints a row of the console and of the problems: an icon and words in the colour of how bad it is, links in
// the accent. What each cell looks like is asked of a function, so that models hold facts only.

#include "ui/style/icons.h"

#include <QtWidgets/QStyledItemDelegate>

#include <functional>

namespace expectra {

struct CellLook
{
    style::Icon icon = style::Icon::None;
    style::Role role = style::Role::Text;
    bool isCode = false; // in the code face
};

class LineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using Look = std::function<CellLook(const QModelIndex &index)>;

    explicit LineDelegate(Look look, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    Look m_look;
};

} // namespace expectra
