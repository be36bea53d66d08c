// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The phases of an exchange as a table, in the order of time, and the whole in the last row.

#include "app/analysis/timing/phasefacts.h"

#include <QtCore/QAbstractTableModel>

namespace expectra {

class PhaseModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, StartColumn, LengthColumn, ShareColumn, BarColumn, ColumnCount };
    enum Role {
        NameRole = Qt::UserRole, // int, of timeline::PhaseName; -1 for the whole
        BeginRole,               // double: where in the whole it begins, 0 to 1
        ShareRole,               // double: how much of the whole it took, 0 to 1
        IsRefusalRole,           // bool: the answer turned the request down
        IsFailedRole,            // bool: the exchange broke in it
    };

    explicit PhaseModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void show(const Exchange &exchange);

    [[nodiscard]] const PhaseFacts *phaseAt(int row) const;   // nullptr for the whole
    [[nodiscard]] int rowOf(timeline::PhaseName phase) const; // -1 where it did not occur

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant words(const PhaseFacts &phase, int column) const;
    [[nodiscard]] QVariant wholeWords(int column) const;

    std::vector<PhaseFacts> m_phases;
    Duration m_whole{};
    bool m_isComplete = false;
    bool m_isRefused = false;
};

} // namespace expectra
