// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/tls/chainmodel.h"

#include "app/analysis/tls/tlsreading.h"

#include <algorithm>

namespace expectra {

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

QVariant ChainModel::data(const QModelIndex &index, int role) const
{
    const auto *certificate = certificateAt(index.row());
    if (!certificate)
        return {};
    const auto place = static_cast<std::size_t>(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == NameColumn ? name(place) : certificateValidity(*certificate, m_now);
    case Qt::AccessibleTextRole:
        return index.column() == NameColumn ? certificateTitle(*certificate)
                                            : certificateValidity(*certificate, m_now);
    case IsFaultyRole:
        return std::any_of(m_errors.begin(), m_errors.end(),
                           [&](const timeline::VerifyError &error) { return error.depth == index.row(); });
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
