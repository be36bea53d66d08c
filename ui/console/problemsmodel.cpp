// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/problemsmodel.h"

#include "app/analysis/wiretext.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace expectra {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Problems)
};

/// The first evidence that has a place: "at 0.50 ms, bytes 0–232 received".
QString whereText(const Finding &finding)
{
    for (const auto &evidence : finding.evidence) {
        QStringList parts;
        if (evidence.at)
            parts.append(Words::tr("at %1").arg(durationText(evidence.at->sinceStart())));
        if (evidence.bytes && !evidence.bytes->isEmpty()) {
            const auto range = QStringLiteral("%1–%2").arg(evidence.bytes->begin).arg(evidence.bytes->end);
            parts.append(evidence.direction == Direction::Sent ? Words::tr("bytes %1 sent").arg(range)
                                                               : Words::tr("bytes %1 received").arg(range));
        }
        if (!parts.isEmpty())
            return parts.join(QStringLiteral(", "));
    }
    return {};
}

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error: return Words::tr("Error");
    case Severity::Warning: return Words::tr("Warning");
    case Severity::Info: return Words::tr("Note");
    }
    return {};
}

void ProblemsModel::add(const Exchange &exchange, const std::vector<Finding> &found)
{
    removeOf(exchange.id);
    for (const auto &finding : found) {
        const Problem problem{exchange.id, m_strings.add(finding.id),
                              m_strings.add(finding.summary.toStdString()),
                              m_strings.add(whereText(finding).toStdString()), finding.severity};
        ++m_counts[static_cast<std::size_t>(finding.severity)];
        m_all.push_back(problem);
        if (!accepts(problem))
            continue;
        const auto at = m_column < 0 ? m_shown.end()
                                     : std::upper_bound(m_shown.begin(), m_shown.end(), problem,
                                                        [this](const Problem &wanted, std::uint32_t place) {
                                                            return comesBefore(wanted, m_all[place]);
                                                        });
        const auto row = static_cast<int>(at - m_shown.begin());
        beginInsertRows({}, row, row);
        m_shown.insert(at, static_cast<std::uint32_t>(m_all.size() - 1));
        endInsertRows();
    }
}

/// Exchanges come once, so this hardly ever has work to do: the last ones are looked at.
void ProblemsModel::removeOf(quint64 exchange)
{
    constexpr std::size_t fewest = 256;
    const auto begin = m_all.size() > fewest ? m_all.end() - fewest : m_all.begin();
    const auto isOf = [exchange](const Problem &problem) { return problem.exchange == exchange; };
    if (std::none_of(begin, m_all.end(), isOf))
        return;
    beginResetModel();
    for (auto each = begin; each != m_all.end(); ++each)
        m_counts[static_cast<std::size_t>(each->severity)] -= isOf(*each) ? 1 : 0;
    m_all.erase(std::remove_if(begin, m_all.end(), isOf), m_all.end());
    showAll();
    endResetModel();
}

void ProblemsModel::clear()
{
    beginResetModel();
    m_strings = StringTable();
    m_all.clear();
    m_shown.clear();
    m_counts = {};
    endResetModel();
}

void ProblemsModel::setFilter(Severity least, const QString &filter)
{
    beginResetModel();
    m_least = least;
    m_text = filter.trimmed();
    showAll();
    endResetModel();
}

void ProblemsModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    m_column = column;
    m_order = order;
    showAll();
    endResetModel();
}

void ProblemsModel::showAll()
{
    m_shown.clear();
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        if (accepts(m_all[i]))
            m_shown.push_back(static_cast<std::uint32_t>(i));
    }
    if (m_column < 0)
        return;
    std::stable_sort(m_shown.begin(), m_shown.end(),
                     [this](std::uint32_t a, std::uint32_t b) { return comesBefore(m_all[a], m_all[b]); });
}

bool ProblemsModel::comesBefore(const Problem &a, const Problem &b) const
{
    const auto &first = m_order == Qt::AscendingOrder ? a : b;
    const auto &second = m_order == Qt::AscendingOrder ? b : a;
    switch (static_cast<ProblemColumn>(m_column)) {
    case ProblemColumn::Severity: return first.severity < second.severity;
    case ProblemColumn::Exchange: return first.exchange < second.exchange;
    case ProblemColumn::Id: return m_strings.at(first.id) < m_strings.at(second.id);
    case ProblemColumn::Summary: return m_strings.at(first.summary) < m_strings.at(second.summary);
    case ProblemColumn::Where: return m_strings.at(first.where) < m_strings.at(second.where);
    }
    return false;
}

bool ProblemsModel::accepts(const Problem &problem) const
{
    if (problem.severity > m_least)
        return false;
    if (m_text.isEmpty())
        return true;
    if (m_text.startsWith(QLatin1Char('#')))
        return m_text.mid(1) == QString::number(problem.exchange);
    return idOf(problem).contains(m_text, Qt::CaseInsensitive) ||
           textOf(problem, ProblemColumn::Summary).contains(m_text, Qt::CaseInsensitive);
}

const Problem *ProblemsModel::problemAt(int row) const
{
    const bool isRow = row >= 0 && row < static_cast<int>(m_shown.size());
    return isRow ? &m_all[m_shown[static_cast<std::size_t>(row)]] : nullptr;
}

QString ProblemsModel::idOf(const Problem &problem) const
{
    return text(m_strings.at(problem.id));
}

QString ProblemsModel::textOf(const Problem &problem, ProblemColumn column) const
{
    switch (column) {
    case ProblemColumn::Severity: return severityWord(problem.severity);
    case ProblemColumn::Id: return idOf(problem);
    case ProblemColumn::Summary: return text(m_strings.at(problem.summary));
    case ProblemColumn::Exchange: return QLatin1Char('#') + QString::number(problem.exchange);
    case ProblemColumn::Where: return text(m_strings.at(problem.where));
    }
    return {};
}

int ProblemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ProblemsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : problemColumnCount;
}

QVariant ProblemsModel::data(const QModelIndex &index, int role) const
{
    const auto *problem = problemAt(index.row());
    const auto column = static_cast<ProblemColumn>(index.column());
    const bool isTip = role == Qt::ToolTipRole && column == ProblemColumn::Summary;
    if (!index.isValid() || !problem || (role != Qt::DisplayRole && !isTip))
        return {};
    return textOf(*problem, column);
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= problemColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<ProblemColumn>(section)) {
    case ProblemColumn::Severity: return Words::tr("Severity");
    case ProblemColumn::Id: return Words::tr("Id");
    case ProblemColumn::Summary: return Words::tr("Finding");
    case ProblemColumn::Exchange: return Words::tr("Exchange");
    case ProblemColumn::Where: return Words::tr("Where");
    }
    return {};
}

} // namespace expectra
