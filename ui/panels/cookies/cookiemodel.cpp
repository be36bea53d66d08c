// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/cookies/cookiemodel.h"

#include "app/analysis/wiretext.h"

namespace expectra {

namespace {

constexpr int shownCharacters = 400;

} // namespace

void CookieModel::show(CookieReading reading, bool areKept)
{
    beginResetModel();
    m_reading = std::move(reading);
    m_areKept = areKept;
    endResetModel();
}

void CookieModel::setValuesShown(bool shown)
{
    m_showsValues = shown;
    if (rowCount() > 0)
        emit dataChanged(index(0, ValueColumn), index(rowCount() - 1, ValueColumn));
}

std::optional<ByteRange> CookieModel::bytesAt(int row) const
{
    const auto answered = static_cast<std::size_t>(row) - m_reading.sent.size();
    const bool isOne = row >= static_cast<int>(m_reading.sent.size()) && row < rowCount();
    return isOne ? std::optional(m_reading.answered[answered].range) : std::nullopt;
}

int CookieModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_reading.sent.size() + m_reading.answered.size());
}

int CookieModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CookieModel::valueText(const std::string &value) const
{
    return m_showsValues || value.empty() ? shortText(value, shownCharacters) : QStringLiteral("•••");
}

QString CookieModel::sentText(const SentCookie &cookie, int column) const
{
    switch (column) {
    case WayColumn: return tr("→ sent");
    case NameColumn: return shortText(cookie.name, shownCharacters);
    case ValueColumn: return valueText(cookie.value);
    case StateColumn: return whySent(cookie);
    default: return {};
    }
}

QString CookieModel::answeredText(const AnsweredCookie &cookie, int column) const
{
    switch (column) {
    case WayColumn: return tr("← set");
    case NameColumn: return shortText(cookie.name, shownCharacters);
    case ValueColumn: return valueText(cookie.value);
    case StateColumn: return fateText(cookie);
    default: return {};
    }
}

/// "kept with the session: HttpOnly, SameSite=Lax".
QString CookieModel::fateText(const AnsweredCookie &cookie)
{
    if (cookie.isTakenAway)
        return tr("taken away");
    if (!cookie.isStored || !cookie.attributes)
        return tr("not kept: %1").arg(shortText(cookie.reason, shownCharacters));
    const auto &attributes = *cookie.attributes;
    const auto flags = flagsText(attributes.secure, attributes.httpOnly, attributes.sameSite);
    const auto kept = tr("kept %1").arg(lifeText(attributes));
    return flags.isEmpty() ? kept : tr("%1: %2").arg(kept, flags);
}

QVariant CookieModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const bool isSent = row < m_reading.sent.size();
    if (role == IsRefusedRole)
        return !isSent && m_areKept && !m_reading.answered[row - m_reading.sent.size()].isStored &&
               !m_reading.answered[row - m_reading.sent.size()].isTakenAway;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    return isSent ? sentText(m_reading.sent[row], index.column())
                  : answeredText(m_reading.answered[row - m_reading.sent.size()], index.column());
}

QVariant CookieModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WayColumn: return tr("Way");
    case NameColumn: return tr("Cookie");
    case ValueColumn: return tr("Value");
    case StateColumn: return tr("Why");
    default: return {};
    }
}

} // namespace expectra
