// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Paints the rows of the network log: words, coloured where they mean something, and the waterfall in the
// colours of the phases. Its own painting, because the standard delegate can't hold 60 frames a second over a
// long log.

#include "ui/models/networkcolumns.h"
#include "ui/network/waterfall.h"

#include <QtWidgets/QStyledItemDelegate>

namespace expectra {

class NetworkDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setWaterfall(Waterfall waterfall) { m_waterfall = std::move(waterfall); }
    void setHovered(const QModelIndex &index) { m_hovered = index; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    /// Where the link of an initiator cell lies; empty where there is none.
    [[nodiscard]] QRect linkRect(const QRect &cell, const ExchangeLog &log, const LogRow &row) const;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintWords(QPainter &painter, const QRect &cell, const QStyleOptionViewItem &option,
                    const QModelIndex &index, const ExchangeLog &log, const LogRow &row) const;
    void paintWaterfall(QPainter &painter, const QRect &cell, const ExchangeLog &log,
                        const LogRow &row) const;

    Waterfall m_waterfall;
    QModelIndex m_hovered;
};

} // namespace expectra
