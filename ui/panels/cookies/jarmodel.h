// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the jar holds, row by row. Values are hidden until somebody asks for them.

#include "app/cookies/cookie.h"

#include <QtCore/QAbstractTableModel>

#include <vector>

namespace expectra {

class JarModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn, PlaceColumn, LifeColumn, FlagsColumn, ColumnCount };

    explicit JarModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void show(std::vector<cookies::Cookie> cookies);
    void setValuesShown(bool shown);
    [[nodiscard]] const cookies::Cookie *cookieAt(int row) const; // nullptr outside the rows

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<cookies::Cookie> m_cookies;
    bool m_showsValues = false;
};

} // namespace expectra
