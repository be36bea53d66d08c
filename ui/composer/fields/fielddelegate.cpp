// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/headersdelegate.h"

#include "app/analysis/wiretext.h"
#include "app/http/syntax.h"
#include "ui/composer/headersmodel.h"
#include "ui/style/fonts.h"
#include "ui/style/palette.h"
#include "ui/style/spacing.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>

namespace expectra {

using style::Role;
namespace space = style::space;

namespace {

HeadersModel::RowKind kindOf(const QModelIndex &index)
{
    return index.data(HeadersModel::KindRole).value<HeadersModel::RowKind>();
}

QString nameOf(const QModelIndex &index)
{
    return index.siblingAtColumn(HeadersModel::NameColumn).data().toString();
}

Role roleOf(const QModelIndex &index)
{
    if (!index.data(HeadersModel::IsSentRole).toBool() || index.column() == HeadersModel::FromColumn)
        return Role::Dim;
    if (nameOf(index).compare(QLatin1String("Expect"), Qt::CaseInsensitive) == 0)
        return Role::Expect;
    const bool computed = kindOf(index) == HeadersModel::RowKind::Computed;
    return computed || kindOf(index) == HeadersModel::RowKind::Empty ? Role::Dim : Role::Text;
}

QString wordsOf(const QModelIndex &index)
{
    if (kindOf(index) == HeadersModel::RowKind::Empty && index.column() == HeadersModel::NameColumn)
        return HeadersDelegate::tr("Add a header");
    return escapedText(index.data().toString().toStdString());
}

} // namespace

void HeadersDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const bool focused = option.widget && option.widget->hasFocus();
    const bool selected = focused && (option.state & QStyle::State_Selected);
    painter->save();
    if (selected)
        painter->fillRect(option.rect, style::color(Role::Selection));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), space::hair),
                      style::color(Role::SoftLine));
    if (index.column() == HeadersModel::EnabledColumn) {
        if (const QVariant state = index.data(Qt::CheckStateRole); state.isValid()) {
            QStyleOptionViewItem mark = option;
            const bool checkable = index.flags().testFlag(Qt::ItemIsUserCheckable);
            mark.state = checkable ? QStyle::State_Enabled : QStyle::State_None;
            mark.state |= state.value<Qt::CheckState>() == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
            mark.rect.setBottom(mark.rect.bottom() - 1);
            QApplication::style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &mark, painter,
                                                 option.widget);
        }
    } else {
        QFont font = option.font;
        const bool sent = index.data(HeadersModel::IsSentRole).toBool();
        font.setStrikeOut(!sent && index.column() != HeadersModel::FromColumn);
        painter->setFont(font);
        painter->setPen(style::color(selected ? Role::SelectedText : roleOf(index)));
        const QRect place = option.rect.adjusted(space::gap, 0, -space::gap, -1);
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                          QFontMetrics(font).elidedText(wordsOf(index), Qt::ElideRight, place.width()));
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(style::color(Role::Accent));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
    }
    painter->restore();
}

QWidget *HeadersDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                       const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setFont(style::codeFont());
    editor->setAccessibleName(index.column() == HeadersModel::NameColumn ? tr("Header name")
                                                                         : tr("Header value"));
    return editor;
}

void HeadersDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                           const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(0, 0, 0, -1));
}

} // namespace expectra
