// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The header of the network log: which columns there are is the user's choice, by its menu; their order by
// dragging, their widths by pulling. A click sorts up, the next one down, the third goes back to the order
// of time.

#include "app/log/logorder.h"
#include "ui/network/waterfall.h"

#include <QtWidgets/QHeaderView>

class QMenu;

namespace expectra {

class NetworkHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit NetworkHeader(QWidget *parent = nullptr);

    /// Widths, order and choice as they are at first. The model must be set.
    void applyDefault();
    void showOrder(const LogOrder &order);
    void showSpan(WaterfallSpan span) { m_span = span; }

    /// As high as a row whatever the titles are: they need not be measured.
    [[nodiscard]] QSize sizeHint() const override;

    /// Columns, sorting and the waterfall's span; all of it can be had from the menu too.
    [[nodiscard]] QMenu *makeMenu(QWidget *parent);

signals:
    void orderChosen(const expectra::LogOrder &order);
    void spanChosen(expectra::WaterfallSpan span);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void handleClick(int column);
    void addColumns(QMenu *menu);
    void addSpans(QMenu *menu);
    void setShown(NetworkColumn column, bool isShown);

    LogOrder m_order;
    WaterfallSpan m_span = WaterfallSpan::Visible;
};

} // namespace expectra
