// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/headers/headersmodel.h"

#include "app/analysis/wiretext.h"
#include "app/http/fields/fieldregistry.h"
#include "app/http/syntax.h"

#include <algorithm>

namespace expectra {

namespace {

/// "Name: value" as it is pasted; a line without a colon is a name alone. nullopt for an empty line.
std::optional<http::Header> readLine(const QString &line)
{
    const QString text = line.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    const auto colon = text.indexOf(QLatin1Char(':'));
    http::Header field;
    field.name = text.left(colon).trimmed().toStdString();
    if (colon >= 0)
        field.value = text.mid(colon + 1).trimmed().toStdString();
    return field;
}

/// What the field is for, where it is known.
QString meaningOf(const std::string &name)
{
    const auto *field = http::findField(name);
    return field ? QString::fromUtf8(field->meaning.data(), static_cast<qsizetype>(field->meaning.size()))
                 : QString();
}

} // namespace

HeadersModel::HeadersModel(QObject *parent) : FieldModel(parent) {}

void HeadersModel::setTyped(const Request &request)
{
    beginResetModel();
    m_typed.clear();
    std::size_t sent = 0;
    auto next = request.disabledHeaders.begin();
    const auto addDisabled = [&](bool all) {
        for (; next != request.disabledHeaders.end() && (all || next->before <= sent); ++next)
            m_typed.push_back({RowKind::Typed, next->field, {}, false});
    };
    for (const auto &field : request.headers) {
        addDisabled(false);
        m_typed.push_back({RowKind::Typed, field, {}, true});
        ++sent;
    }
    addDisabled(true);
    m_suppressed = request.suppressed;
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

std::vector<DisabledField> HeadersModel::disabled() const
{
    std::vector<DisabledField> result;
    std::size_t sent = 0;
    for (const auto &row : m_typed) {
        if (row.field.name.empty() && row.field.value.empty())
            continue;
        if (row.enabled)
            ++sent;
        else
            result.push_back({sent, row.field});
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

void HeadersModel::setValue(const std::string &name, const std::optional<std::string> &value)
{
    const auto found = std::find_if(m_typed.begin(), m_typed.end(), [&name](const Row &row) {
        return row.enabled && http::equalsIgnoringCase(row.field.name, name);
    });
    const int row = static_cast<int>(m_above.size() + static_cast<std::size_t>(found - m_typed.begin()));
    if (found == m_typed.end() && value) {
        insertTyped(row, {{RowKind::Typed, {name, *value, {}}, {}, true}});
    } else if (found != m_typed.end() && !value) {
        removeRows(row, 1, {});
    } else if (found != m_typed.end() && found->field.value != *value) {
        found->field.value = *value;
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        emit edited();
    }
}

bool HeadersModel::moveTo(int row, int to)
{
    const int first = static_cast<int>(m_above.size());
    const int count = static_cast<int>(m_typed.size());
    if (row == to || row < first || row >= first + count || to < first || to >= first + count)
        return false;
    beginMoveRows({}, row, row, {}, to > row ? to + 1 : to);
    const auto from = m_typed.begin() + (row - first);
    if (to > row)
        std::rotate(from, from + 1, m_typed.begin() + (to - first) + 1);
    else
        std::rotate(m_typed.begin() + (to - first), from, from + 1);
    endMoveRows();
    emit edited();
    return true;
}

/// A field of a header set or a computed one becomes a typed one that can be changed.
bool HeadersModel::duplicate(int row)
{
    if (row == emptyRow())
        return false;
    Row copy{RowKind::Typed, rowAt(row).field, {}, true};
    insertTyped(isTyped(row) ? row + 1 : emptyRow(), {std::move(copy)});
    return true;
}

QString HeadersModel::textOf(int row) const
{
    const auto &field = rowAt(row).field;
    return wireText(field.name) + QLatin1String(": ") + wireText(field.value);
}

int HeadersModel::insertText(int row, const QString &text)
{
    std::vector<Row> rows;
    for (const auto &line : text.split(QLatin1Char('\n'))) {
        if (auto field = readLine(line))
            rows.push_back({RowKind::Typed, std::move(*field), {}, true});
    }
    const int count = static_cast<int>(rows.size());
    if (count > 0)
        insertTyped(row, std::move(rows));
    return count;
}

void HeadersModel::insertTyped(int row, std::vector<Row> rows)
{
    const auto at = std::clamp(row - static_cast<int>(m_above.size()), 0, static_cast<int>(m_typed.size()));
    const int first = at + static_cast<int>(m_above.size());
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_typed.insert(m_typed.begin() + at, rows.begin(), rows.end());
    endInsertRows();
    emit edited();
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
    if (index.row() == emptyRow())
        return emptyCell(index.column(), role);
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
    case Qt::ToolTipRole: return meaningOf(row.field.name);
    default: return {};
    }
}

QVariant HeadersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isForReaders = role == Qt::AccessibleTextRole;
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && !isForReaders))
        return {};
    switch (section) {
    case NameColumn: return isForReaders ? tr("Header name") : tr("Name");
    case ValueColumn: return isForReaders ? tr("Header value") : tr("Value");
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
    if (kind == RowKind::Typed)
        result |= Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
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
    return edits && setText(index.row(), index.column(), value.toString());
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

bool HeadersModel::setText(int row, int column, const QString &text)
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
