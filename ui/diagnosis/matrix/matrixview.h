// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The matrix as a table to walk through: probes at the left, routes above, both in sight however far it is
// scrolled. A click, Enter or Space opens the exchange of a cell.

#include "app/diagnosis/cell.h"

#include <QtCore/QBasicTimer>
#include <QtWidgets/QTableView>

class QLabel;

namespace expectra {

class MatrixDelegate;
class MatrixModel;

class MatrixView final : public QTableView
{
    Q_OBJECT

public:
    explicit MatrixView(MatrixModel *model, QWidget *parent = nullptr);

    /// Goes to the cell without opening it.
    void choose(const QModelIndex &index);

    [[nodiscard]] QSize sizeHint() const override; // all rows
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void cellActivated(const expectra::diagnosis::Cell &cell); // one that was played

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void updateGeometries() override;

private:
    void setUpHeaders();
    void setHovered(const QModelIndex &index);
    void activate(const QModelIndex &index);
    void shareOut();
    void followRun();

    MatrixModel *m_model;
    MatrixDelegate *m_delegate;
    QLabel *m_corner;
    QBasicTimer m_timer; // while cells run
    int m_beat = 0;
};

} // namespace expectra
