// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/body/multipartmodel.h"

#include "app/analysis/wiretext.h"
#include "app/bodytext/bodytype.h"

#include <algorithm>

namespace expectra {

namespace {

using Kind = MultipartPart::Kind;

std::string lastOf(const std::string &path)
{
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

} // namespace

void MultipartModel::setParts(std::vector<MultipartPart> parts)
{
    beginResetModel();
    m_parts = std::move(parts);
    endResetModel();
}

void MultipartModel::addFile(const QString &path)
{
    MultipartPart part;
    part.name = "file";
    part.kind = Kind::File;
    setContent(part, path.toStdString());
    insert(emptyRow(), {std::move(part)});
}

void MultipartModel::insert(int row, std::vector<MultipartPart> parts)
{
    if (parts.empty())
        return;
    beginInsertRows({}, row, row + static_cast<int>(parts.size()) - 1);
    m_parts.insert(m_parts.begin() + row, parts.begin(), parts.end());
    endInsertRows();
    emit edited();
}

bool MultipartModel::moveTo(int row, int to)
{
    if (row == to || row < 0 || to < 0 || row >= emptyRow() || to >= emptyRow())
        return false;
    beginMoveRows({}, row, row, {}, to > row ? to + 1 : to);
    const auto from = m_parts.begin() + row;
    if (to > row)
        std::rotate(from, from + 1, m_parts.begin() + to + 1);
    else
        std::rotate(m_parts.begin() + to, from, from + 1);
    endMoveRows();
    emit edited();
    return true;
}

bool MultipartModel::duplicate(int row)
{
    if (row < 0 || row >= emptyRow())
        return false;
    insert(row + 1, {m_parts[static_cast<std::size_t>(row)]});
    return true;
}

/// As curl's -F takes it.
QString MultipartModel::textOf(int row) const
{
    const auto &part = m_parts[static_cast<std::size_t>(row)];
    const QString mark = part.kind == Kind::File ? QStringLiteral("=@") : QStringLiteral("=");
    return wireText(part.name) + mark + wireText(part.content);
}

int MultipartModel::insertText(int row, const QString &text)
{
    std::vector<MultipartPart> parts;
    for (const auto &each : text.split(QLatin1Char('\n'))) {
        const QString line = each.trimmed();
        if (line.isEmpty())
            continue;
        MultipartPart part;
        const auto equals = line.indexOf(QLatin1Char('='));
        part.name = line.left(equals).toStdString();
        const QString content = equals < 0 ? QString() : line.mid(equals + 1);
        part.kind = content.startsWith(QLatin1Char('@')) ? Kind::File : Kind::Text;
        setContent(part, content.mid(part.kind == Kind::File ? 1 : 0).toStdString());
        parts.push_back(std::move(part));
    }
    const int count = static_cast<int>(parts.size());
    insert(row, std::move(parts));
    return count;
}

int MultipartModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : emptyRow() + 1;
}

int MultipartModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString MultipartModel::kindName(Kind kind)
{
    return kind == Kind::File ? tr("File") : tr("Text");
}

QString MultipartModel::words(const MultipartPart &part, int column)
{
    switch (column) {
    case NameColumn: return wireText(part.name);
    case ValueColumn: return wireText(part.content);
    case KindColumn: return kindName(part.kind);
    case FileNameColumn: return wireText(part.fileName.value_or(""));
    case TypeColumn: return wireText(part.contentType);
    default: return {};
    }
}

QVariant MultipartModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.row() == emptyRow())
        return emptyCell(index.column(), role);
    const auto &part = m_parts[static_cast<std::size_t>(index.row())];
    switch (role) {
    case KindRole: return QVariant::fromValue(RowKind::Typed);
    case IsSentRole: return true;
    case ChoicesRole:
        return index.column() == KindColumn
                   ? QVariant(QStringList{kindName(Kind::Text), kindName(Kind::File)})
                   : QVariant();
    case HintRole:
        return index.column() == ValueColumn && part.kind == Kind::File ? QVariant(tr("Path of a file"))
                                                                        : QVariant();
    case Qt::DisplayRole:
    case Qt::EditRole: return words(part, index.column());
    default: return {};
    }
}

QVariant MultipartModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isForReaders = role == Qt::AccessibleTextRole;
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && !isForReaders))
        return {};
    switch (section) {
    case NameColumn: return isForReaders ? tr("Name of the part") : tr("Name");
    case ValueColumn: return isForReaders ? tr("Text or path of the part") : tr("Text or path");
    case KindColumn: return tr("Kind");
    case FileNameColumn: return tr("File name");
    case TypeColumn: return tr("Content type");
    default: return {};
    }
}

Qt::ItemFlags MultipartModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags result = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const bool isEmpty = index.row() == emptyRow();
    if (index.column() != EnabledColumn && (!isEmpty || index.column() <= ValueColumn))
        result |= Qt::ItemIsEditable;
    if (!isEmpty)
        result |= Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
    return result;
}

bool MultipartModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const QString text = value.toString();
    if (index.row() == emptyRow()) {
        if (text.isEmpty())
            return false;
        // The row that was typed into becomes the new one, and another empty one follows it.
        beginInsertRows({}, index.row() + 1, index.row() + 1);
        m_parts.emplace_back();
        endInsertRows();
    }
    auto &part = m_parts[static_cast<std::size_t>(index.row())];
    if (text == words(part, index.column()))
        return true;
    setWords(part, index.column(), text);
    emit dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    emit edited();
    return true;
}

void MultipartModel::setWords(MultipartPart &part, int column, const QString &text)
{
    switch (column) {
    case NameColumn: part.name = text.toStdString(); return;
    case ValueColumn: return setContent(part, text.toStdString());
    case KindColumn: return setKind(part, text == kindName(Kind::File) ? Kind::File : Kind::Text);
    case FileNameColumn:
        part.fileName = text.isEmpty() ? std::nullopt : std::optional(text.toStdString());
        return;
    case TypeColumn: part.contentType = text.toStdString(); return;
    default: return;
    }
}

void MultipartModel::setContent(MultipartPart &part, const std::string &content)
{
    if (part.kind == Kind::File) {
        const bool nameFollows = !part.fileName || *part.fileName == lastOf(part.content);
        const bool typeFollows = part.contentType.empty() || part.contentType == typeOfFile(part.content);
        if (nameFollows)
            part.fileName = lastOf(content);
        if (typeFollows)
            part.contentType = content.empty() ? std::string() : typeOfFile(content);
    }
    part.content = content;
}

void MultipartModel::setKind(MultipartPart &part, Kind kind)
{
    part.kind = kind;
    if (kind == Kind::File)
        return setContent(part, part.content);
    part.fileName.reset();
    part.contentType.clear();
}

bool MultipartModel::removeRows(int row, int count, const QModelIndex &parent)
{
    if (parent.isValid() || row < 0 || count < 1 || row + count > emptyRow())
        return false;
    beginRemoveRows({}, row, row + count - 1);
    m_parts.erase(m_parts.begin() + row, m_parts.begin() + row + count);
    endRemoveRows();
    emit edited();
    return true;
}

} // namespace expectra
