// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Paints the rows of both cookie tables: names and values in the code face, what was refused in its colour.

#include <QtWidgets/QStyledItemDelegate>

namespace expectra {

class CookieDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `name` and `value` are columns.
    CookieDelegate(int name, int value, QObject *parent)
        : QStyledItemDelegate(parent), m_name(name), m_value(value)
    {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    int m_name;
    int m_value;
};

} // namespace expectra
