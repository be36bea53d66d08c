// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The cookies of one exchange, row by row: those that were sent, then those that the answer set. Values are
// hidden until somebody asks for them.

#include "app/analysis/cookies/cookiereading.h"

#include <QtCore/QAbstractTableModel>

namespace expectra {

class CookieModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WayColumn, NameColumn, ValueColumn, StateColumn, ColumnCount };
    enum Role {
        IsRefusedRole = Qt::UserRole, // bool: set by the answer and not kept, though cookies are
    };

    explicit CookieModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void show(CookieReading reading, bool areKept);
    void setValuesShown(bool shown);
    /// Of the field's line in the answer; nullopt for one that was sent.
    [[nodiscard]] std::optional<ByteRange> bytesAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString sentText(const SentCookie &cookie, int column) const;
    [[nodiscard]] QString answeredText(const AnsweredCookie &cookie, int column) const;
    [[nodiscard]] static QString fateText(const AnsweredCookie &cookie);
    [[nodiscard]] QString valueText(const std::string &value) const;

    CookieReading m_reading;
    bool m_areKept = false;
    bool m_showsValues = false;
};

} // namespace expectra
