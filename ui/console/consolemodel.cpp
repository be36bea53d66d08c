// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/consolemodel.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>

namespace expectra {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Console)
};

/// The time of the day, to the microsecond.
QString timeText(Duration at)
{
    const auto us = std::chrono::duration_cast<std::chrono::microseconds>(at).count();
    return QDateTime::fromMSecsSinceEpoch(us / 1000).toString(QStringLiteral("HH:mm:ss.zzz")) +
           QStringLiteral("%1").arg(us % 1000, 3, 10, QLatin1Char('0'));
}

} // namespace

QString levelWord(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug: return Words::tr("Debug");
    case LogLevel::Info: return Words::tr("Info");
    case LogLevel::Warning: return Words::tr("Warning");
    case LogLevel::Error: return Words::tr("Error");
    }
    return {};
}

ConsoleModel::ConsoleModel(int longest, QObject *parent)
    : QAbstractTableModel(parent), m_longest(static_cast<std::size_t>(longest))
{}

void ConsoleModel::append(std::vector<ConsoleLine> lines)
{
    if (lines.size() > m_longest)
        lines.erase(lines.begin(), lines.end() - static_cast<std::ptrdiff_t>(m_longest));
    if (m_lines.size() + lines.size() > m_longest)
        dropOldest(
            std::max(m_lines.size() + lines.size() - m_longest, std::min(m_lines.size(), m_longest / 10)));
    std::vector<quint64> shown;
    for (auto &line : lines) {
        if (accepts(line))
            shown.push_back(m_first + m_lines.size());
        m_lines.push_back(std::move(line));
    }
    if (shown.empty())
        return;
    const auto first = static_cast<int>(m_shown.size());
    beginInsertRows({}, first, first + static_cast<int>(shown.size()) - 1);
    m_shown.insert(m_shown.end(), shown.begin(), shown.end());
    endInsertRows();
}

void ConsoleModel::dropOldest(std::size_t count)
{
    const auto end = std::lower_bound(m_shown.begin(), m_shown.end(), m_first + count);
    const auto rows = static_cast<int>(end - m_shown.begin());
    if (rows > 0)
        beginRemoveRows({}, 0, rows - 1);
    m_shown.erase(m_shown.begin(), end);
    m_lines.erase(m_lines.begin(), m_lines.begin() + static_cast<std::ptrdiff_t>(count));
    m_first += count;
    if (rows > 0)
        endRemoveRows();
}

void ConsoleModel::clear()
{
    beginResetModel();
    m_first += m_lines.size();
    m_lines.clear();
    m_shown.clear();
    endResetModel();
}

void ConsoleModel::setFilter(LogLevel least, const QString &text)
{
    beginResetModel();
    m_least = least;
    m_text = text.trimmed();
    m_shown.clear();
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (accepts(m_lines[i]))
            m_shown.push_back(m_first + i);
    }
    endResetModel();
}

/// "#41" asks for the lines of an exchange.
bool ConsoleModel::accepts(const ConsoleLine &line) const
{
    if (line.level < m_least)
        return false;
    if (m_text.isEmpty())
        return true;
    if (m_text.startsWith(QLatin1Char('#')))
        return line.exchange != 0 && m_text.mid(1) == QString::number(line.exchange);
    return line.text.contains(m_text, Qt::CaseInsensitive);
}

const ConsoleLine *ConsoleModel::lineAt(int row) const
{
    const bool isRow = row >= 0 && row < static_cast<int>(m_shown.size());
    return isRow ? &m_lines[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(row)] - m_first)]
                 : nullptr;
}

int ConsoleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ConsoleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : consoleColumnCount;
}

QVariant ConsoleModel::data(const QModelIndex &index, int role) const
{
    const auto *line = lineAt(index.row());
    const bool isText = static_cast<ConsoleColumn>(index.column()) == ConsoleColumn::Text;
    if (!index.isValid() || !line || (role != Qt::DisplayRole && !(role == Qt::ToolTipRole && isText)))
        return {};
    switch (static_cast<ConsoleColumn>(index.column())) {
    case ConsoleColumn::Time: return timeText(line->at);
    case ConsoleColumn::Level: return levelWord(line->level);
    case ConsoleColumn::Exchange:
        return line->exchange == 0 ? QString() : QLatin1Char('#') + QString::number(line->exchange);
    case ConsoleColumn::Text: return line->text;
    }
    return {};
}

QVariant ConsoleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= consoleColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<ConsoleColumn>(section)) {
    case ConsoleColumn::Time: return Words::tr("Time");
    case ConsoleColumn::Level: return Words::tr("Level");
    case ConsoleColumn::Exchange: return Words::tr("Exchange");
    case ConsoleColumn::Text: return Words::tr("Event");
    }
    return {};
}

} // namespace expectra
