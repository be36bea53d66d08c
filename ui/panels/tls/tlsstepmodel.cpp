// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/tls/tlsstepmodel.h"

#include "app/analysis/wiretext.h"

namespace expectra {

namespace {

bool isFigure(int column)
{
    return column != TlsStepModel::MessageColumn;
}

QString words(const TlsStep &step, int column)
{
    switch (column) {
    case TlsStepModel::TimeColumn:
        return TlsStepModel::tr("%1 ms").arg(microseconds(step.at) / 1000.0, 0, 'f', 3);
    case TlsStepModel::MessageColumn: return tlsStepText(step);
    case TlsStepModel::SizeColumn: return step.size == 0 ? QString() : sizeText(step.size);
    case TlsStepModel::WorkColumn:
        return step.work == Duration::zero() ? QString() : QLatin1Char('+') + durationText(step.work);
    default: return {};
    }
}

QString toolTip(const TlsStep &step)
{
    const auto meaning = tlsMeaning(step);
    const auto way = step.isOutgoing ? TlsStepModel::tr("Sent by this program.")
                                     : TlsStepModel::tr("Sent by the other side.");
    return meaning.isEmpty() ? way : meaning + QLatin1Char('\n') + way;
}

} // namespace

void TlsStepModel::show(const Exchange &exchange, timeline::Hop hop)
{
    beginResetModel();
    m_steps = tlsSteps(exchange);
    std::erase_if(m_steps, [hop](const TlsStep &step) { return step.hop != hop; });
    endResetModel();
}

const TlsStep *TlsStepModel::stepAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_steps[static_cast<std::size_t>(row)] : nullptr;
}

int TlsStepModel::firstFrom(Instant at) const
{
    for (std::size_t row = 0; row < m_steps.size(); ++row) {
        if (m_steps[row].at >= at)
            return static_cast<int>(row);
    }
    return -1;
}

int TlsStepModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int TlsStepModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TlsStepModel::data(const QModelIndex &index, int role) const
{
    const auto *step = stepAt(index.row());
    if (!step)
        return {};
    switch (role) {
    case Qt::DisplayRole: return words(*step, index.column());
    case Qt::ToolTipRole: return toolTip(*step).toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return index.column() != MessageColumn ? QVariant(words(*step, index.column()))
               : step->isOutgoing              ? QVariant(tr("sent %1").arg(step->name))
                                               : QVariant(tr("received %1").arg(step->name));
    case Qt::TextAlignmentRole:
        return isFigure(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case IsAlertRole: return step->isAlert;
    case IsFatalRole: return step->isFatal;
    default: return {};
    }
}

QVariant TlsStepModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isFigure(section))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == WorkColumn)
        return tr("How long this program was busy before it had dealt with the message: cryptography and "
                  "verification, not the network");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn: return tr("Time");
    case MessageColumn: return tr("Message");
    case SizeColumn: return tr("Bytes");
    case WorkColumn: return tr("Own work");
    default: return {};
    }
}

} // namespace expectra
