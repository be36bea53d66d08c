// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The findings of an exchange, most severe first, and behind them what was checked and found good.

#include "app/analysis/findings.h"
#include "app/analysis/held.h"

#include <QtCore/QAbstractTableModel>

#include <vector>

namespace expectra {

enum class FindingFilter { All, Errors, Warnings, Notes, Good };

class FindingModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { SeverityColumn, WhatColumn, RuleColumn, ColumnCount };
    enum Role {
        SeverityRole = Qt::UserRole, // int, of Severity; -1 for what was found good
    };

    explicit FindingModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void show(const Exchange &exchange);
    void setFilter(FindingFilter filter);

    [[nodiscard]] const Finding *findingAt(int row) const; // nullptr for what was found good
    [[nodiscard]] const Held *heldAt(int row) const;       // nullptr for a finding
    [[nodiscard]] bool holds(std::string_view id) const;   // filtered out or not
    /// -1 when it isn't there or filtered out.
    [[nodiscard]] int rowOf(std::string_view id) const;
    [[nodiscard]] std::size_t findingCount() const { return m_findings.size(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void updateShown();
    [[nodiscard]] QString words(int row, int column) const;

    std::vector<Finding> m_findings;
    std::vector<Held> m_held;
    std::vector<std::size_t> m_shown; // places in the findings, those behind their end in what held
    FindingFilter m_filter = FindingFilter::All;
};

} // namespace expectra
