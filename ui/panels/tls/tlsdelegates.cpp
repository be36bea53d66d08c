// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/tls/tlsdelegates.h"

#include "ui/panels/parts/rowpaint.h"
#include "ui/panels/tls/chainmodel.h"
#include "ui/panels/tls/tlsstepmodel.h"
#include "ui/style/fonts.h"

#include <QtGui/QPainter>

namespace expectra {

using style::Role;

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
    const auto role = index.data(ChainModel::IsFaultyRole).toBool() ? Role::Refused
                      : isName                                      ? Role::Text
                                                                    : Role::Dim;
    paintWords(*painter, cellRect(option), index.data().toString(), style::textFont(), role);
    painter->restore();
}

} // namespace expectra
