// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/cookies/jarmodel.h"

#include "app/analysis/cookies/cookiereading.h"
#include "app/analysis/wiretext.h"

namespace expectra {

namespace {

constexpr int shownCharacters = 400;

} // namespace

void JarModel::show(std::vector<cookies::Cookie> cookies)
{
    if (cookies == m_cookies)
        return; // what was chosen stays so
    beginResetModel();
    m_cookies = std::move(cookies);
    endResetModel();
}

void JarModel::setValuesShown(bool shown)
{
    m_showsValues = shown;
    if (rowCount() > 0)
        emit dataChanged(index(0, ValueColumn), index(rowCount() - 1, ValueColumn));
}

const cookies::Cookie *JarModel::cookieAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_cookies[static_cast<std::size_t>(row)] : nullptr;
}

int JarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cookies.size());
}

int JarModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JarModel::data(const QModelIndex &index, int role) const
{
    const auto *cookie = cookieAt(index.row());
    if (!cookie || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole))
        return {};
    switch (index.column()) {
    case NameColumn: return shortText(cookie->name, shownCharacters);
    case ValueColumn:
        return m_showsValues || cookie->value.empty() ? shortText(cookie->value, shownCharacters)
                                                      : QStringLiteral("•••");
    case PlaceColumn:
        return cookie->path == "/"
                   ? placeText(*cookie)
                   : tr("%1, path %2").arg(placeText(*cookie), shortText(cookie->path, shownCharacters));
    case LifeColumn: {
        if (role == Qt::DisplayRole)
            return shortLifeText(*cookie);
        const auto flags = flagsText(cookie->secure, cookie->httpOnly, cookie->sameSite);
        return flags.isEmpty() ? lifeText(*cookie) : tr("%1: %2").arg(lifeText(*cookie), flags);
    }
    case FlagsColumn: return flagsText(cookie->secure, cookie->httpOnly, cookie->sameSite);
    default: return {};
    }
}

QVariant JarModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("In the jar");
    case ValueColumn: return tr("Value");
    case PlaceColumn: return tr("For");
    case LifeColumn: return tr("Kept");
    case FlagsColumn: return tr("Attributes");
    default: return {};
    }
}

} // namespace expectra
