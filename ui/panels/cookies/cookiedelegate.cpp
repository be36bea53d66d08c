// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/cookies/cookiedelegate.h"

#include "ui/panels/cookies/cookiemodel.h"
#include "ui/panels/parts/rowpaint.h"
#include "ui/style/fonts.h"

#include <QtGui/QPainter>

namespace expectra {

using style::Role;

void CookieDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    painter->save();
    paintRowGround(*painter, option);
    const bool isRefused = index.data(CookieModel::IsRefusedRole).toBool();
    const bool isName = index.column() == m_name;
    const bool isCode = isName || index.column() == m_value;
    const auto role = isRefused && !isCode ? Role::Refused : isName ? Role::Text : Role::Dim;
    paintWords(*painter, cellRect(option), index.data().toString(),
               isCode ? style::smallCodeFont() : style::textFont(), role);
    painter->restore();
}

} // namespace expectra
