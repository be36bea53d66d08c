// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// All that was found about all exchanges, as a table to sort, filter and open from.

#include "ui/console/problemsmodel.h"

#include <QtWidgets/QWidget>

class QStackedWidget;

namespace expectra {

class LineBar;
class LineTable;

class Problems final : public QWidget
{
    Q_OBJECT

public:
    explicit Problems(QWidget *parent = nullptr);

    void addExchange(const ExchangePtr &finished);
    void clear();
    /// "Problems", with the number of errors and warnings when there are any.
    [[nodiscard]] QString title() const;

    /// For a place beside the tabs; until it is taken, it stands above the table.
    [[nodiscard]] QWidget *takeBar();
    [[nodiscard]] const ProblemsModel &model() const { return *m_model; }

signals:
    /// Somebody wants to see this finding of this exchange.
    void findingActivated(quint64 exchange, const QString &findingId);
    void titleChanged(const QString &title);

private:
    void sortBy(int column);
    void applyFilter();
    void updateState();

    ProblemsModel *m_model;
    LineTable *m_table;
    LineBar *m_bar;
    QStackedWidget *m_pages;
    int m_sortedBy = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace expectra
