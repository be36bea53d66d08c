// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The certificates of one session as a list, the server's first: who it is, how long it is valid.

#include "app/timeline/tlsfacts.h"

#include <QtCore/QAbstractTableModel>

namespace expectra {

class ChainModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ValidityColumn, ColumnCount };
    enum Role {
        IsFaultyRole = Qt::UserRole, // bool: a fault of the chain was found at this certificate
        IsOutOfDateRole,             // bool: expired, or not yet valid
    };

    explicit ChainModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// Validity is counted from `now`.
    void show(const timeline::TlsFacts &facts, std::chrono::system_clock::time_point now);
    [[nodiscard]] const timeline::Certificate *certificateAt(int row) const; // nullptr outside the rows
    /// All of them, PEM.
    [[nodiscard]] QString asPem() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString name(std::size_t place) const;
    [[nodiscard]] QString faultsAt(int row) const;

    std::vector<timeline::Certificate> m_chain;
    std::vector<timeline::VerifyError> m_errors;
    std::chrono::system_clock::time_point m_now;
};

} // namespace expectra
