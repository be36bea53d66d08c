// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Paints the rows of a conversation, those in view only. Rows can be chosen by mouse and keys and copied.

#include "ui/panels/wire/wirerows.h"

#include <QtWidgets/QAbstractScrollArea>

namespace expectra {

class WireView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit WireView(QWidget *parent = nullptr);

    void showRows(WireRows rows);
    /// Marks the bytes and scrolls to them; an empty range clears the mark.
    void highlight(ByteRange bytes, Direction direction);
    [[nodiscard]] QString selectedText() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void paintRow(QPainter &painter, int index, int top) const;
    void paintHeading(QPainter &painter, const WireRow &row, const QRect &place) const;
    void paintBytes(QPainter &painter, const WireRow &row, const QRect &place) const;
    [[nodiscard]] bool isMarked(const WireRow &row) const;
    [[nodiscard]] int rowAt(int y) const;
    [[nodiscard]] int rowsInView() const;
    void choose(int row, bool isExtending);
    void scrollTo(int row);
    void updateBars();
    void copy() const;

    WireRows m_rows;
    ByteRange m_marked;
    Direction m_markedDirection = Direction::Sent;
    int m_anchor = -1; // where the selection began
    int m_current = -1;
};

} // namespace expectra
