// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/headersmodel.h"

#include "app/analysis/wiretext.h"
#include "app/http/syntax.h"

#include <algorithm>

namespace expectra {

HeadersModel::HeadersModel(QObject *parent) : QAbstractTableModel(parent) {}

void HeadersModel::setTyped(const http::Headers &headers, const std::vector<std::string> &suppressed)
{
    beginResetModel();
    m_typed.clear();
    for (const auto &field : headers)
        m_typed.push_back({RowKind::Typed, field, {}, true});
    m_suppressed = suppressed;
    endResetModel();
}

void HeadersModel::showPrepared(const std::vector<PreparedHeader> &headers)
{
    // Host goes first and header sets below it; all other computed fields follow what is typed (see
    // prepare.h).
    std::vector<Row> above;
    std::vector<Row> below;
    for (const auto &header : headers) {
        const bool isHost = http::equalsIgnoringCase(header.field.name, "Host");
        if (header.origin == Origin::HeaderSet || (header.origin == Origin::Computed && isHost))
            above.push_back(asRow(header));
        else if (header.origin == Origin::Computed)
            below.push_back(asRow(header));
    }
    replace(m_above, 0, std::move(above));
    replace(m_below, emptyRow() + 1, std::move(below));
}

http::Headers HeadersModel::typed() const
{
    http::Headers result;
    for (const auto &row : m_typed) {
        if (row.enabled && !(row.field.name.empty() && row.field.value.empty()))
            result.append(row.field);
    }
    return result;
}

int HeadersModel::sentCount() const
{
    int count = 0;
    for (int row = 0; row < rowCount(); ++row)
        count += rowAt(row).kind != RowKind::Empty && rowAt(row).enabled;
    return count;
}

bool HeadersModel::moveTyped(int row, int by)
{
    const int index = row - static_cast<int>(m_above.size());
    const int target = index + by;
    const int count = static_cast<int>(m_typed.size());
    if (index < 0 || index >= count || target < 0 || target >= count)
        return false;
    beginMoveRows({}, row, row, {}, by > 0 ? row + by + 1 : row + by);
    std::swap(m_typed[static_cast<std::size_t>(index)], m_typed[static_cast<std::size_t>(target)]);
    endMoveRows();
    emit edited();
    return true;
}

int HeadersModel::emptyRow() const
{
    return static_cast<int>(m_above.size() + m_typed.size());
}

int HeadersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : emptyRow() + 1 + static_cast<int>(m_below.size());
}

int HeadersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HeadersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = rowAt(index.row());
    switch (role) {
    case KindRole: return QVariant::fromValue(row.kind);
    case IsSentRole: return row.enabled;
    case Qt::CheckStateRole:
        if (index.column() == EnabledColumn && row.kind != RowKind::Empty)
            return row.enabled ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::DisplayRole:
    case Qt::EditRole:
        if (index.column() == NameColumn)
            return wireText(row.field.name);
        if (index.column() == ValueColumn)
            return wireText(row.field.value);
        return index.column() == FromColumn ? originText(row) : QVariant();
    default: return {};
    }
}

QVariant HeadersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Name");
    case ValueColumn: return tr("Value");
    case FromColumn: return tr("From");
    default: return {};
    }
}

Qt::ItemFlags HeadersModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const RowKind kind = rowAt(index.row()).kind;
    Qt::ItemFlags result = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const bool isWords = index.column() == NameColumn || index.column() == ValueColumn;
    if (isWords && (kind == RowKind::Typed || kind == RowKind::Empty))
        result |= Qt::ItemIsEditable;
    if (index.column() == EnabledColumn && (kind == RowKind::Typed || kind == RowKind::Computed))
        result |= Qt::ItemIsUserCheckable;
    return result;
}

bool HeadersModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const bool checks = role == Qt::CheckStateRole && flags(index).testFlag(Qt::ItemIsUserCheckable);
    const bool edits = role == Qt::EditRole && flags(index).testFlag(Qt::ItemIsEditable);
    if (checks)
        return setEnabled(index.row(), value.value<Qt::CheckState>() == Qt::Checked);
    return edits && setText(index.row(), static_cast<Column>(index.column()), value.toString());
}

bool HeadersModel::removeRows(int row, int count, const QModelIndex &parent)
{
    const int first = row - static_cast<int>(m_above.size());
    if (parent.isValid() || first < 0 || count < 1 || first + count > static_cast<int>(m_typed.size()))
        return false;
    beginRemoveRows({}, row, row + count - 1);
    m_typed.erase(m_typed.begin() + first, m_typed.begin() + first + count);
    endRemoveRows();
    emit edited();
    return true;
}

QString HeadersModel::originText(const Row &row)
{
    switch (row.kind) {
    case RowKind::Typed: return tr("request");
    case RowKind::HeaderSet: return QString::fromStdString(row.setName);
    case RowKind::Computed: return tr("computed");
    case RowKind::Empty: return {};
    }
    return {};
}

const HeadersModel::Row &HeadersModel::rowAt(int row) const
{
    static const Row empty;
    auto index = static_cast<std::size_t>(row);
    if (index < m_above.size())
        return m_above[index];
    index -= m_above.size();
    if (index < m_typed.size())
        return m_typed[index];
    index -= m_typed.size();
    return index == 0 ? empty : m_below[index - 1];
}

bool HeadersModel::isSuppressed(const std::string &name) const
{
    return std::any_of(m_suppressed.begin(), m_suppressed.end(),
                       [&name](const std::string &each) { return http::equalsIgnoringCase(each, name); });
}

HeadersModel::Row HeadersModel::asRow(const PreparedHeader &header) const
{
    const bool isSet = header.origin == Origin::HeaderSet;
    return {isSet ? RowKind::HeaderSet : RowKind::Computed, header.field, header.setName,
            isSet || !isSuppressed(header.field.name)};
}

/// Rows keep their place where they can, so that an editor or a selection elsewhere stays where it is.
void HeadersModel::replace(std::vector<Row> &section, int first, std::vector<Row> rows)
{
    if (section == rows)
        return;
    const auto before = static_cast<int>(section.size());
    const auto after = static_cast<int>(rows.size());
    if (after > before) {
        beginInsertRows({}, first + before, first + after - 1);
        section = std::move(rows);
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, first + after, first + before - 1);
        section = std::move(rows);
        endRemoveRows();
    } else {
        section = std::move(rows);
    }
    const int kept = std::min(before, after);
    if (kept > 0)
        emit dataChanged(index(first, 0), index(first + kept - 1, ColumnCount - 1));
}

bool HeadersModel::setEnabled(int row, bool enabled)
{
    const Row &current = rowAt(row);
    if (current.enabled == enabled)
        return false;
    const std::string name = current.field.name;
    if (current.kind == RowKind::Typed)
        m_typed[static_cast<std::size_t>(row) - m_above.size()].enabled = enabled;
    else if (enabled)
        std::erase_if(m_suppressed,
                      [&name](const std::string &each) { return http::equalsIgnoringCase(each, name); });
    else
        m_suppressed.push_back(name);
    for (auto *section : {&m_above, &m_below}) {
        for (auto &each : *section)
            each.enabled = each.kind != RowKind::Computed || !isSuppressed(each.field.name);
    }
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit edited();
    return true;
}

bool HeadersModel::setText(int row, Column column, const QString &text)
{
    if (rowAt(row).kind == RowKind::Empty) {
        if (text.isEmpty())
            return false;
        beginInsertRows({}, row + 1, row + 1);
        m_typed.push_back({RowKind::Typed, {}, {}, true});
        endInsertRows();
    }
    auto &field = m_typed[static_cast<std::size_t>(row) - m_above.size()].field;
    std::string &words = column == NameColumn ? field.name : field.value;
    if (text == wireText(words)) // bytes that are no text stay as they are when nothing was changed
        return true;
    words = text.toStdString();
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit edited();
    return true;
}

} // namespace expectra
