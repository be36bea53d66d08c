// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Paints the rows of the network log: words, coloured where they mean something, and the waterfall in the
// colours of the phases. Its own painting, because the standard delegate can't hold 60 frames a second over a
// long log.

#include "ui/models/networkcolumns.h"
#include "ui/network/waterfallscale.h"

#include <QtWidgets/QStyledItemDelegate>

namespace expectra {

class NetworkDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setScale(WaterfallScale scale) { m_scale = std::move(scale); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintWaterfall(QPainter &painter, const QRect &cell, const Exchange &exchange) const;

    WaterfallScale m_scale;
};

} // namespace expectra
