// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/matrix/matrixmodel.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace expectra {

using diagnosis::Cell;

namespace {

QString stateWord(MatrixModel::State state)
{
    switch (state) {
    case MatrixModel::State::Awaited: return MatrixModel::tr("not played");
    case MatrixModel::State::Running: return MatrixModel::tr("being played");
    case MatrixModel::State::Played:
    case MatrixModel::State::Omitted: break;
    }
    return {};
}

} // namespace

QString toneWord(diagnosis::Tone tone)
{
    switch (tone) {
    case diagnosis::Tone::Good: return QCoreApplication::translate("Tone", "as it should be");
    case diagnosis::Tone::Odd: return QCoreApplication::translate("Tone", "odd");
    case diagnosis::Tone::Bad: return QCoreApplication::translate("Tone", "refused or failed");
    case diagnosis::Tone::Neutral: break;
    }
    return {};
}

MatrixModel::MatrixModel(QObject *parent) : QAbstractTableModel(parent) {}

void MatrixModel::show(const diagnosis::Diagnosis &diagnosis, std::span<const Cell> running)
{
    const bool isOther = m_routes != diagnosis.routes || m_probes != diagnosis.probes;
    if (isOther) {
        beginResetModel();
        m_routes = diagnosis.routes;
        m_probes = diagnosis.probes;
        m_cells.assign(m_probes.size() * m_routes.size(), {});
    }
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            const QModelIndex at = index(row, column);
            const Cell cell = cellAt(at);
            Shown now = shownOf(diagnosis, cell);
            if (std::find(running.begin(), running.end(), cell) != running.end())
                now.state = State::Running;
            auto &before = m_cells[static_cast<std::size_t>(row * columnCount() + column)];
            if (before == now)
                continue;
            before = std::move(now);
            if (!isOther)
                emit dataChanged(at, at);
        }
    }
    if (isOther)
        endResetModel();
}

MatrixModel::Shown MatrixModel::shownOf(const diagnosis::Diagnosis &diagnosis, const Cell &cell)
{
    Shown shown;
    const auto *sample = diagnosis.sample(cell.probe, cell.route);
    if (!sample && !diagnosis.omission(cell.probe, cell.route))
        return shown;
    shown.state = sample ? State::Played : State::Omitted;
    shown.tone = diagnosis::toneOf(diagnosis, cell);
    shown.text = diagnosis::cellText(diagnosis, cell);
    if (sample && !sample->exchanges.empty())
        shown.exchange = sample->exchanges.back()->id;
    if (diagnosis.isFlaky(cell.probe, cell.route))
        shown.note = tr("Played %1 times, and not always answered alike.")
                         .arg(diagnosis.samplesOf(cell.probe, cell.route).size());
    return shown;
}

Cell MatrixModel::cellAt(const QModelIndex &index) const
{
    return {probeAt(index.row()), static_cast<std::size_t>(index.column())};
}

QModelIndex MatrixModel::indexOf(const Cell &cell) const
{
    const auto found = std::find(m_probes.begin(), m_probes.end(), cell.probe);
    return index(static_cast<int>(found - m_probes.begin()), static_cast<int>(cell.route));
}

std::vector<QModelIndex> MatrixModel::running() const
{
    std::vector<QModelIndex> found;
    for (int i = 0; i < static_cast<int>(m_cells.size()); ++i) {
        if (m_cells[static_cast<std::size_t>(i)].state == State::Running)
            found.push_back(index(i / columnCount(), i % columnCount()));
    }
    return found;
}

int MatrixModel::finishedRows() const
{
    int finished = 0;
    for (auto row = m_cells.begin(); row != m_cells.end(); row += columnCount()) {
        finished += std::all_of(row, row + columnCount(), [](const Shown &cell) {
            return cell.state == State::Played || cell.state == State::Omitted;
        });
    }
    return finished;
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_probes.size());
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_routes.size());
}

const MatrixModel::Shown *MatrixModel::shownAt(const QModelIndex &index) const
{
    const bool isInside = index.isValid() && index.row() < rowCount() && index.column() < columnCount();
    return isInside ? &m_cells[static_cast<std::size_t>(index.row() * columnCount() + index.column())]
                    : nullptr;
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    const Shown *shown = shownAt(index);
    if (!shown)
        return {};
    switch (role) {
    case Qt::DisplayRole: return shown->text;
    case Qt::ToolTipRole: return toolTip(index, *shown);
    case Qt::AccessibleTextRole: return accessibleText(index, *shown);
    case StateRole: return static_cast<int>(shown->state);
    case ToneRole: return static_cast<int>(shown->tone);
    case ExchangeRole: return shown->exchange;
    default: return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isRow = orientation == Qt::Vertical;
    if (section < 0 || section >= (isRow ? rowCount() : columnCount()))
        return {};
    if (role == Qt::DisplayRole)
        return isRow ? diagnosis::probeTitle(probeAt(section))
                     : diagnosis::routeTitle(m_routes[static_cast<std::size_t>(section)]);
    if (role == Qt::ToolTipRole && isRow)
        return diagnosis::probeQuestion(probeAt(section));
    if (role == Qt::ToolTipRole)
        return diagnosis::routeTitle(m_routes[static_cast<std::size_t>(section)]);
    return {};
}

/// The cell alone says all that its place and its colour say.
QString MatrixModel::accessibleText(const QModelIndex &index, const Shown &shown) const
{
    QStringList parts{diagnosis::probeTitle(probeAt(index.row())),
                      headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                      shown.text,
                      stateWord(shown.state),
                      toneWord(shown.tone),
                      shown.note};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString MatrixModel::toolTip(const QModelIndex &index, const Shown &shown) const
{
    QStringList lines{diagnosis::probeQuestion(probeAt(index.row()))};
    const QString word = shown.state == State::Played ? toneWord(shown.tone) : stateWord(shown.state);
    if (!shown.text.isEmpty())
        lines.append(word.isEmpty() ? shown.text : tr("%1: %2").arg(shown.text, word));
    else
        lines.append(word);
    if (!shown.note.isEmpty())
        lines.append(shown.note);
    return lines.join(QLatin1Char('\n'));
}

} // namespace expectra
