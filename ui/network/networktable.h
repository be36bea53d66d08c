// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The table of the network log: keys, mouse, links, and what is selected when rows are filtered, sorted or
// taken away. Laws: what was selected is selected again as soon as it is shown again, and nobody is told;
// new rows never move what is being read, unless the newest are followed.

#include "ui/models/networkmodel.h"
#include "ui/network/waterfall.h"

#include <QtCore/QTimer>
#include <QtWidgets/QTableView>

#include <optional>
#include <set>

namespace expectra {

class NetworkDelegate;
class NetworkHeader;

class NetworkTable final : public QTableView
{
    Q_OBJECT

public:
    explicit NetworkTable(NetworkModel *model, QWidget *parent = nullptr);

    void select(quint64 id);                                // nothing when it isn't shown
    [[nodiscard]] std::vector<quint64> selectedIds() const; // in the order of the rows
    [[nodiscard]] quint64 currentId() const;                // 0 for none

    void setSpan(WaterfallSpan span);
    [[nodiscard]] WaterfallSpan span() const { return m_span; }
    void setFollowing(bool isFollowing);
    [[nodiscard]] bool isFollowing() const { return m_isFollowing; }
    [[nodiscard]] NetworkHeader *columns() const { return m_header; }
    [[nodiscard]] const NetworkModel &rows() const { return *m_model; }

signals:
    void currentChosen(quint64 id);
    void linkActivated(quint64 id);
    void followingChanged(bool isFollowing);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUp();
    void watchModel();
    void rememberSelection();
    void restoreSelection();
    void handleCurrent(const QModelIndex &index);
    void handleScrolled(int action);
    void updateWaterfall();
    void updateLater();
    void setHovered(const QModelIndex &index);
    [[nodiscard]] std::vector<TimeSpan> stretches() const;
    [[nodiscard]] std::optional<quint64> linkAt(const QPoint &at) const;

    NetworkModel *m_model;
    NetworkDelegate *m_delegate;
    NetworkHeader *m_header;
    std::set<quint64> m_selected; // while rows come and go
    quint64 m_current = 0;
    quint64 m_top = 0;      // the row that was first in view
    bool m_isQuiet = false; // selections are made by the table itself
    bool m_isFollowing = true;
    WaterfallSpan m_span = WaterfallSpan::Visible;
    QModelIndex m_hovered;
    QTimer m_waterfallTimer; // many changes, one look at the rows
};

} // namespace expectra
