// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/payload/partmodel.h"

#include "ui/style/fonts.h"

namespace expectra {

void PartModel::show(std::vector<PayloadPart> parts)
{
    beginResetModel();
    m_parts = std::move(parts);
    endResetModel();
}

int PartModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_parts.size());
}

int PartModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PartModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &part = m_parts[static_cast<std::size_t>(index.row())];
    if (role == Qt::FontRole)
        return index.column() == DetailColumn ? style::smallFont() : style::codeFont();
    if (role == Qt::ToolTipRole && index.column() == ValueColumn)
        return part.value.toHtmlEscaped();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case NameColumn: return part.name;
    case ValueColumn: return part.value;
    case TypeColumn: return part.type;
    default: return part.detail;
    }
}

QVariant PartModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Name");
    case ValueColumn: return tr("Value");
    case TypeColumn: return tr("Type");
    case DetailColumn: return tr("Size, file");
    default: return {};
    }
}

} // namespace expectra
