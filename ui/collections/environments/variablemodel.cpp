// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/environments/variablemodel.h"

#include "app/analysis/wiretext.h"
#include "ui/style/fonts.h"

namespace expectra {

namespace {

constexpr int maskLength = 8; // of every value, so that it doesn't tell the length

} // namespace

void VariableModel::setVariables(const QString &environment,
                                 const std::vector<collections::SheetVariable> &variables)
{
    if (environment == m_environment && variables == m_variables)
        return;
    beginResetModel();
    if (environment != m_environment)
        m_revealed.clear();
    m_environment = environment;
    m_variables = variables;
    endResetModel();
}

const collections::SheetVariable *VariableModel::variable(const QModelIndex &index) const
{
    return index.isValid() ? &m_variables[static_cast<std::size_t>(index.row())] : nullptr;
}

int VariableModel::rowOf(const std::string &name, bool isPrivate) const
{
    for (std::size_t row = 0; row < m_variables.size(); ++row) {
        if (m_variables[row].name == name && m_variables[row].isPrivate == isPrivate)
            return static_cast<int>(row);
    }
    return -1;
}

bool VariableModel::isMasked(int row) const
{
    const auto &variable = m_variables[static_cast<std::size_t>(row)];
    return variable.isPrivate && m_revealed.count(variable.name) == 0;
}

void VariableModel::setRevealed(int row, bool revealed)
{
    const auto &name = m_variables[static_cast<std::size_t>(row)].name;
    if (revealed)
        m_revealed.insert(name);
    else
        m_revealed.erase(name);
    emit dataChanged(index(row, Value), index(row, Value));
}

int VariableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_variables.size());
}

int VariableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant VariableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (section == Reveal && (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole))
        return tr("Show");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Variable");
    case Value: return tr("Value");
    case Private: return tr("Private");
    default: return {};
    }
}

QVariant VariableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &variable = m_variables[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return text(index.row(), index.column());
    case Qt::EditRole:
        if (index.column() > Value)
            return {};
        return QString::fromStdString(index.column() == Name ? variable.name : variable.value);
    case Qt::CheckStateRole:
        return index.column() == Private ? QVariant(variable.isPrivate ? Qt::Checked : Qt::Unchecked)
                                         : QVariant();
    case Qt::FontRole: return index.column() > Value ? QVariant() : QVariant(style::codeFont());
    case Qt::ToolTipRole: return toolTip(index.row(), index.column());
    case Qt::AccessibleTextRole: return spokenText(index.row(), index.column());
    default: return {};
    }
}

Qt::ItemFlags VariableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    auto flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    flags.setFlag(Qt::ItemIsUserCheckable, index.column() == Private);
    flags.setFlag(Qt::ItemIsEditable, index.column() <= Value);
    return flags;
}

bool VariableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid())
        return false;
    const auto variable = m_variables[static_cast<std::size_t>(index.row())];
    if (role == Qt::CheckStateRole && index.column() == Private) {
        emit privacyEdited(variable, value.toInt() == Qt::Checked);
        return true;
    }
    if (role != Qt::EditRole || index.column() > Value)
        return false;
    const auto text = value.toString().toStdString();
    if (index.column() == Value && text != variable.value)
        emit valueEdited(variable, text);
    const auto name = value.toString().trimmed().toStdString();
    if (index.column() == Name && name != variable.name)
        emit nameEdited(variable, name);
    return true;
}

QVariant VariableModel::text(int row, int column) const
{
    const auto &variable = m_variables[static_cast<std::size_t>(row)];
    if (column == Name)
        return escapedText(variable.name);
    if (column == Value)
        return isMasked(row) ? QString(maskLength, QChar(0x2022)) : escapedText(variable.value);
    return {};
}

QString VariableModel::spokenText(int row, int column) const
{
    const auto &variable = m_variables[static_cast<std::size_t>(row)];
    switch (column) {
    case Value: return isMasked(row) ? tr("Hidden") : text(row, column).toString();
    case Reveal:
        if (!variable.isPrivate)
            return {};
        return isMasked(row) ? tr("Show the value") : tr("Hide the value");
    case Private: return variable.isPrivate ? tr("Private") : tr("Not private");
    default: return text(row, column).toString();
    }
}

QString VariableModel::toolTip(int row, int column) const
{
    if (column == Private)
        return tr(
            "Private values stand in http-client.private.env.json, which stays out of version control.");
    return column == Value && isMasked(row) ? tr("Ctrl+R shows the value.") : text(row, column).toString();
}

} // namespace expectra
