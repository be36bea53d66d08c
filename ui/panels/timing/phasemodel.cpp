// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timing/phasemodel.h"

#include "app/http/status.h"
#include "app/analysis/wiretext.h"

namespace expectra {

namespace {

QString meaning(const PhaseFacts &facts)
{
    const auto words = phaseMeaning(facts.phase.name);
    return facts.isFailed ? PhaseModel::tr("%1 The exchange failed here.").arg(words) : words;
}

QString shareText(double share)
{
    return PhaseModel::tr("%1 %").arg(share * 100, 0, 'f', 1);
}

} // namespace

void PhaseModel::show(const Exchange &exchange)
{
    beginResetModel();
    m_phases = phaseFacts(exchange);
    m_whole = exchange.end().sinceStart();
    m_isComplete = exchange.isComplete;
    m_isRefused = exchange.response && http::isError(exchange.status());
    endResetModel();
}

const PhaseFacts *PhaseModel::phaseAt(int row) const
{
    const auto place = static_cast<std::size_t>(row);
    return row >= 0 && place < m_phases.size() ? &m_phases[place] : nullptr;
}

int PhaseModel::rowOf(timeline::PhaseName phase) const
{
    for (std::size_t row = 0; row < m_phases.size(); ++row) {
        if (m_phases[row].phase.name == phase)
            return static_cast<int>(row);
    }
    return -1;
}

int PhaseModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_phases.empty() ? 0 : static_cast<int>(m_phases.size()) + 1;
}

int PhaseModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PhaseModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto *phase = phaseAt(index.row());
    const auto whole = microseconds(m_whole);
    switch (role) {
    case Qt::DisplayRole: return phase ? words(*phase, index.column()) : wholeWords(index.column());
    case Qt::ToolTipRole: return phase ? meaning(*phase) : QString();
    case Qt::AccessibleDescriptionRole: return phase && phase->isFailed ? meaning(*phase) : QString();
    case Qt::TextAlignmentRole:
        return index.column() == NameColumn ? QVariant() : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case NameRole: return phase ? static_cast<int>(phase->phase.name) : -1;
    case BeginRole: return phase && whole > 0 ? microseconds(phase->phase.start) / whole : 0.0;
    case ShareRole: return phase ? phase->share : 0.0;
    case IsRefusalRole: return phase && m_isRefused && phase->phase.name == timeline::PhaseName::Response;
    case IsFailedRole: return phase && phase->isFailed;
    default: return {};
    }
}

QVariant PhaseModel::words(const PhaseFacts &phase, int column) const
{
    switch (column) {
    case NameColumn: return phaseLabel(phase.phase.name);
    case StartColumn: return durationText(phase.phase.start.sinceStart());
    case LengthColumn: return durationText(phase.phase.length());
    case ShareColumn: return shareText(phase.share);
    default: return {};
    }
}

QVariant PhaseModel::wholeWords(int column) const
{
    switch (column) {
    case NameColumn: return m_isComplete ? tr("Total") : tr("So far");
    case LengthColumn: return durationText(m_whole);
    default: return {};
    }
}

QVariant PhaseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section != NameColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Phase");
    case StartColumn: return tr("Start");
    case LengthColumn: return tr("Duration");
    case ShareColumn: return tr("Share");
    default: return {};
    }
}

} // namespace expectra
