// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/tls/tlsdelegates.h"

#include "ui/panels/parts/rowpaint.h"
#include "ui/panels/tls/chainmodel.h"
#include "ui/panels/tls/tlsstepmodel.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"

#include <QtGui/QPainter>

namespace expectra {

using style::Role;

namespace {

/// At the end of the cell; what it leaves for the words.
QRect paintFaultSign(QPainter &painter, const QRect &cell)
{
    const QRect sign(cell.right() + 1 - style::space::icon, cell.center().y() + 1 - style::space::icon / 2,
                     style::space::icon, style::space::icon);
    style::icon(style::Icon::Error, Role::Refused).paint(&painter, sign);
    return cell.adjusted(0, 0, -style::space::icon - style::space::tight, 0);
}

} // namespace

void TlsStepDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    paintRowGround(*painter, option);
    const bool isMessage = index.column() == TlsStepModel::MessageColumn;
    const bool isMain = isMessage || index.column() == TlsStepModel::TimeColumn;
    const auto role = index.data(TlsStepModel::IsFatalRole).toBool() && isMessage ? Role::Refused
                      : isMain                                                    ? Role::Text
                                                                                  : Role::Dim;
    paintWords(*painter, cellRect(option), index.data().toString(),
               isMessage ? style::textFont() : style::smallCodeFont(), role,
               isMessage ? Qt::AlignLeft : Qt::AlignRight);
    painter->restore();
}

void ChainDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->save();
    paintRowGround(*painter, option);
    const bool isName = index.column() == ChainModel::NameColumn;
    const bool isBad = index.data(isName ? ChainModel::IsFaultyRole : ChainModel::IsOutOfDateRole).toBool();
    auto cell = cellRect(option);
    if (isName && isBad) // not by its colour alone
        cell = paintFaultSign(*painter, cell);
    paintWords(*painter, cell, index.data().toString(), style::textFont(),
               isBad    ? Role::Refused
               : isName ? Role::Text
                        : Role::Dim);
    painter->restore();
}

} // namespace expectra
