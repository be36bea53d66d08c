// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/headers/headermodel.h"

#include "app/http/syntax.h"
#include "app/analysis/wiretext.h"
#include "ui/panels/headers/headerwords.h"

namespace expectra {

namespace {

constexpr int longestCell = 600; // characters; no screen is wider, the detail has the rest

bool holds(const HeadField &field, const QString &text)
{
    return escapedText(field.field.name).contains(text, Qt::CaseInsensitive) ||
           escapedText(field.field.value).contains(text, Qt::CaseInsensitive);
}

} // namespace

void HeaderModel::setHeads(std::vector<MessageHead> heads)
{
    beginResetModel();
    m_heads = std::move(heads);
    updateShown();
    endResetModel();
}

void HeaderModel::setFilter(const QString &text)
{
    beginResetModel();
    m_filter = text.trimmed();
    updateShown();
    endResetModel();
}

void HeaderModel::updateShown()
{
    m_shown.clear();
    for (std::size_t head = 0; head < m_heads.size(); ++head) {
        Shown shown{head, {}};
        const auto &fields = m_heads[head].fields;
        for (std::size_t field = 0; field < fields.size(); ++field) {
            if (m_filter.isEmpty() || holds(fields[field], m_filter))
                shown.fields.push_back(field);
        }
        if (m_filter.isEmpty() || !shown.fields.empty())
            m_shown.push_back(std::move(shown));
    }
}

// A field's internal id is its head's row plus one, a head's is 0.

const MessageHead *HeaderModel::headAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const auto row = index.internalId() == 0 ? static_cast<std::size_t>(index.row()) : index.internalId() - 1;
    return &m_heads[m_shown[row].head];
}

const HeadField *HeaderModel::fieldAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    const auto &shown = m_shown[index.internalId() - 1];
    return &m_heads[shown.head].fields[shown.fields[static_cast<std::size_t>(index.row())]];
}

QModelIndex HeaderModel::indexOf(ByteRange bytes, Direction direction) const
{
    for (std::size_t row = 0; row < m_shown.size(); ++row) {
        const auto &head = m_heads[m_shown[row].head];
        if (head.direction != direction || !(head.range.overlaps(bytes) || head.kind == HeadKind::Trailers))
            continue;
        const auto parent = index(static_cast<int>(row), 0);
        if (bytes == head.range)
            return parent;
        for (std::size_t field = 0; field < m_shown[row].fields.size(); ++field) {
            if (head.fields[m_shown[row].fields[field]].field.range.overlaps(bytes))
                return index(static_cast<int>(field), 0, parent);
        }
        if (head.kind != HeadKind::Trailers)
            return parent;
    }
    return {};
}

QModelIndex HeaderModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : 0);
}

QModelIndex HeaderModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(index.internalId() - 1), 0, static_cast<quintptr>(0));
}

int HeaderModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_shown.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return static_cast<int>(m_shown[static_cast<std::size_t>(parent.row())].fields.size());
}

int HeaderModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant HeaderModel::data(const QModelIndex &index, int role) const
{
    if (const auto *field = fieldAt(index))
        return fieldData(*field, index.column(), role);
    const auto *head = headAt(index);
    return head ? headData(*head, index.column(), role) : QVariant();
}

QVariant HeaderModel::headData(const MessageHead &head, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return column == NameColumn ? QVariant(headTitle(head)) : QVariant();
    case Qt::AccessibleTextRole:
        return column == NameColumn ? QVariant(QStringLiteral("%1, %2").arg(headTitle(head), headFacts(head)))
                                    : QVariant();
    case FactsRole: return headFacts(head);
    case IsOddRole: return !head.remark.isEmpty();
    default: return {};
    }
}

QVariant HeaderModel::fieldData(const HeadField &field, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column == NameColumn    ? shortText(field.field.name, longestCell)
               : column == ValueColumn ? shortText(field.field.value, longestCell)
                                       : fieldNotes(field);
    case Qt::ToolTipRole: return fieldToolTip(field);
    case IsExpectRole: return http::equalsIgnoringCase(field.field.name, "Expect");
    case IsOddRole: return !field.remark.isEmpty();
    default: return {};
    }
}

QVariant HeaderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Name");
    case ValueColumn: return tr("Value");
    case NotesColumn: return tr("From, remarks");
    default: return {};
    }
}

} // namespace expectra
