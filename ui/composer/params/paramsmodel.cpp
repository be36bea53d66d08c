// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/params/paramsmodel.h"

#include "app/analysis/wiretext.h"

#include <algorithm>

namespace expectra {

namespace {

std::size_t at(int row)
{
    return static_cast<std::size_t>(row);
}

} // namespace

ParamsModel::ParamsModel(ParameterCoding coding, QObject *parent) : FieldModel(parent), m_coding(coding)
{
    if (coding == ParameterCoding::Address)
        m_parameters = Parameters::ofAddress({}, {});
}

/// Rows keep their place where they can, so that an editor or a selection elsewhere stays where it is.
void ParamsModel::setParameters(Parameters parameters)
{
    const int before = emptyRow();
    const int after = static_cast<int>(parameters.size());
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_parameters = std::move(parameters);
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_parameters = std::move(parameters);
        endRemoveRows();
    } else {
        m_parameters = std::move(parameters);
    }
    if (const int kept = std::min(before, after); kept > 0)
        emit dataChanged(index(0, 0), index(kept - 1, ColumnCount - 1));
}

int ParamsModel::sentCount() const
{
    int count = 0;
    for (std::size_t row = 0; row < m_parameters.size(); ++row)
        count += m_parameters.at(row).enabled;
    return count;
}

int ParamsModel::emptyRow() const
{
    return static_cast<int>(m_parameters.size());
}

bool ParamsModel::moveTo(int row, int to)
{
    if (row == to || row < 0 || to < 0 || row >= emptyRow() || to >= emptyRow())
        return false;
    beginMoveRows({}, row, row, {}, to > row ? to + 1 : to);
    m_parameters.move(at(row), at(to));
    endMoveRows();
    emit edited();
    return true;
}

bool ParamsModel::duplicate(int row)
{
    if (row < 0 || row >= emptyRow())
        return false;
    insert(row + 1, {std::string(m_parameters.textAt(at(row)))});
    return true;
}

QString ParamsModel::textOf(int row) const
{
    return wireText(m_parameters.textAt(at(row)));
}

/// Lines, or what stands between '&' in one line, as "name=value" or "name: value".
int ParamsModel::insertText(int row, const QString &text)
{
    std::vector<std::string> texts;
    QString words = text.trimmed();
    if (!words.contains(QLatin1Char('\n')))
        words.replace(QLatin1Char('&'), QLatin1Char('\n'));
    for (const auto &part : words.split(QLatin1Char('\n'))) {
        QString line = part.trimmed();
        const auto colon = line.indexOf(QLatin1String(": "));
        const bool isPair = line.contains(QLatin1Char('='));
        if (!isPair && colon > 0) {
            const auto name = asParameter(line.left(colon).toStdString(), ParameterPart::Name, m_coding);
            const auto value = line.mid(colon + 2).trimmed().toStdString();
            texts.push_back(name + '=' + asParameter(value, ParameterPart::Value, m_coding));
        } else if (!line.isEmpty()) {
            texts.push_back(asParameter(line.toStdString(), ParameterPart::Value, ParameterCoding::Address));
        }
    }
    insert(row, texts);
    return static_cast<int>(texts.size());
}

void ParamsModel::insert(int row, const std::vector<std::string> &texts)
{
    if (texts.empty())
        return;
    const int count = static_cast<int>(texts.size());
    beginInsertRows({}, row, row + count - 1);
    for (int i = 0; i < count; ++i)
        m_parameters.insert(at(row + i), texts[at(i)]);
    endInsertRows();
    emit edited();
}

int ParamsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : emptyRow() + 1;
}

int ParamsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ParamsModel::shown(std::string_view text) const
{
    return wireText(m_coding == ParameterCoding::Form ? readParameter(text, m_coding) : std::string(text));
}

QVariant ParamsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return index.row() == emptyRow() ? emptyCell(index.column(), role) : cell(index, role);
}

QVariant ParamsModel::cell(const QModelIndex &index, int role) const
{
    const auto row = m_parameters.at(at(index.row()));
    const auto text = index.column() == NameColumn ? row.name : row.value;
    switch (role) {
    case KindRole: return QVariant::fromValue(RowKind::Typed);
    case IsSentRole: return row.enabled;
    case Qt::CheckStateRole:
        if (index.column() != EnabledColumn || m_coding == ParameterCoding::Form)
            return {};
        return row.enabled ? Qt::Checked : Qt::Unchecked;
    case Qt::DisplayRole:
    case Qt::EditRole: return index.column() == EnabledColumn ? QVariant() : shown(text);
    case Qt::ToolTipRole: {
        const auto read = readParameter(text, m_coding);
        return read == text || index.column() == EnabledColumn
                   ? QVariant()
                   : tr("Read by servers as %1").arg(escapedText(read));
    }
    default: return {};
    }
}

QVariant ParamsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isForReaders = role == Qt::AccessibleTextRole;
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && !isForReaders))
        return {};
    switch (section) {
    case NameColumn: return isForReaders ? tr("Parameter name") : tr("Name");
    case ValueColumn: return isForReaders ? tr("Parameter value") : tr("Value");
    default: return {};
    }
}

Qt::ItemFlags ParamsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags result = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() != EnabledColumn)
        result |= Qt::ItemIsEditable;
    if (index.row() == emptyRow())
        return result;
    result |= Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
    if (index.column() == EnabledColumn && m_coding == ParameterCoding::Address)
        result |= Qt::ItemIsUserCheckable;
    return result;
}

bool ParamsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role == Qt::CheckStateRole && flags(index).testFlag(Qt::ItemIsUserCheckable))
        return setEnabled(index.row(), value.value<Qt::CheckState>() == Qt::Checked);
    return role == Qt::EditRole && flags(index).testFlag(Qt::ItemIsEditable) &&
           setText(index.row(), index.column(), value.toString());
}

bool ParamsModel::setEnabled(int row, bool enabled)
{
    if (m_parameters.at(at(row)).enabled == enabled)
        return false;
    m_parameters.setEnabled(at(row), enabled);
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit edited();
    return true;
}

bool ParamsModel::setText(int row, int column, const QString &text)
{
    const auto part = column == NameColumn ? ParameterPart::Name : ParameterPart::Value;
    const auto words = asParameter(text.toStdString(), part, m_coding);
    if (row == emptyRow()) {
        if (words.empty())
            return false;
        // The row that was typed into becomes the new one, and another empty one follows it.
        beginInsertRows({}, row + 1, row + 1);
        m_parameters.insert(at(row), part == ParameterPart::Name ? words : "=" + words);
        endInsertRows();
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        emit edited();
        return true;
    }
    const auto old = m_parameters.at(at(row));
    if (text == shown(part == ParameterPart::Name ? old.name : old.value))
        return true;
    const bool goes = words.empty() && (part == ParameterPart::Name ? old.value : old.name).empty();
    if (goes)
        return removeRows(row, 1, {});
    if (part == ParameterPart::Name)
        m_parameters.setName(at(row), words);
    else
        m_parameters.setValue(at(row), words);
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit edited();
    return true;
}

bool ParamsModel::removeRows(int row, int count, const QModelIndex &parent)
{
    if (parent.isValid() || row < 0 || count < 1 || row + count > emptyRow())
        return false;
    beginRemoveRows({}, row, row + count - 1);
    for (int i = 0; i < count; ++i)
        m_parameters.remove(at(row));
    endRemoveRows();
    emit edited();
    return true;
}

} // namespace expectra
