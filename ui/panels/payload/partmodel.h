// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The fields of a form or the parts of multipart content as a table.

#include "app/analysis/payload/payload.h"

#include <QtCore/QAbstractTableModel>

namespace expectra {

class PartModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn, TypeColumn, DetailColumn, ColumnCount };

    explicit PartModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void show(std::vector<PayloadPart> parts);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<PayloadPart> m_parts;
};

} // namespace expectra
