// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The messages of one handshake as a table, in the order of the wire.

#include "app/analysis/tls/tlssteps.h"

#include <QtCore/QAbstractTableModel>

namespace expectra {

class TlsStepModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, MessageColumn, SizeColumn, WorkColumn, ColumnCount };
    enum Role {
        IsAlertRole = Qt::UserRole, // bool
        IsFatalRole,                // bool: an alert that ended the connection
    };

    explicit TlsStepModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void show(const Exchange &exchange, timeline::Hop hop);
    [[nodiscard]] const TlsStep *stepAt(int row) const; // nullptr outside the rows
    [[nodiscard]] int firstFrom(Instant at) const;      // the first row at or behind this time, -1 for none

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<TlsStep> m_steps;
};

} // namespace expectra
