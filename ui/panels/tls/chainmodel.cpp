// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/tls/chainmodel.h"

#include "app/analysis/tls/tlsreading.h"
#include "app/analysis/wiretext.h"

#include <QtCore/QStringList>

namespace expectra {

namespace {

constexpr int longestFault = 400;

} // namespace

void ChainModel::show(const timeline::TlsFacts &facts, std::chrono::system_clock::time_point now)
{
    beginResetModel();
    m_chain = shownChain(facts);
    m_errors = facts.verifyErrors;
    m_now = now;
    endResetModel();
}

const timeline::Certificate *ChainModel::certificateAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_chain[static_cast<std::size_t>(row)] : nullptr;
}

QString ChainModel::asPem() const
{
    QString all;
    for (const auto &certificate : m_chain)
        all += QString::fromStdString(certificate.pem);
    return all;
}

int ChainModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_chain.size());
}

int ChainModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

/// Each is vouched for by the one below it.
QString ChainModel::name(std::size_t place) const
{
    const auto title = certificateTitle(m_chain[place]);
    return place == 0 ? title : QStringLiteral("└ ").rightJustified(2 * static_cast<int>(place)) + title;
}

QString ChainModel::faultsAt(int row) const
{
    QStringList faults;
    for (const auto &error : m_errors) {
        if (error.depth == row)
            faults.append(shortText(error.text, longestFault));
    }
    faults.removeDuplicates();
    return faults.join(QLatin1Char('\n'));
}

QVariant ChainModel::data(const QModelIndex &index, int role) const
{
    const auto *certificate = certificateAt(index.row());
    if (!certificate)
        return {};
    const auto place = static_cast<std::size_t>(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == NameColumn ? name(place) : certificateValidity(*certificate, m_now);
    case Qt::AccessibleTextRole: {
        if (index.column() != NameColumn)
            return certificateValidity(*certificate, m_now);
        const auto title = certificateTitle(*certificate);
        const auto faults = faultsAt(index.row());
        return faults.isEmpty() ? title : tr("%1, at fault: %2").arg(title, faults);
    }
    case Qt::ToolTipRole: return faultsAt(index.row());
    case IsFaultyRole: return !faultsAt(index.row()).isEmpty();
    case IsOutOfDateRole: return m_now < certificate->notBefore || m_now > certificate->notAfter;
    default: return {};
    }
}

QVariant ChainModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Certificate") : tr("Validity");
}

} // namespace expectra
