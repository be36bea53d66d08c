// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/sets/setdelegate.h"

#include "ui/style/fonts.h"
#include "ui/style/palette.h"
#include "ui/style/spacing.h"

#include <QtGui/QPainter>

namespace expectra {

namespace space = style::space;

namespace {

QStyleOptionViewItem firstLine(QStyleOptionViewItem option, const QModelIndex &index)
{
    if (!index.data(SetDelegate::WordsRole).toString().isEmpty())
        option.rect.setHeight(space::row);
    return option;
}

bool isHeading(const QModelIndex &index)
{
    return index.flags() == Qt::NoItemFlags;
}

} // namespace

int SetDelegate::wordsHeight()
{
    return QFontMetrics(style::smallFont()).height() + space::tight;
}

void SetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = option.state & QStyle::State_Selected;
    const QString words = index.data(WordsRole).toString();
    const QStyleOptionViewItem line = firstLine(option, index);
    painter->save();
    if (!words.isEmpty())
        drawGround(painter, option, index);
    QStyledItemDelegate::paint(painter, line, index);
    painter->setPen(style::color(selected ? style::Role::SelectedText : style::Role::Dim));
    if (!words.isEmpty())
        drawWords(painter, option, index, words);
    if (const int layer = index.data(LayerRole).toInt(); layer > 0) {
        painter->setFont(style::smallCodeFont());
        painter->drawText(line.rect.adjusted(0, 0, -space::gap, 0), Qt::AlignVCenter | Qt::AlignRight,
                          QString::number(layer));
    }
    painter->restore();
}

void SetDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                       const QModelIndex &index) const
{
    if (isHeading(index))
        editor->setGeometry(option.rect);
    else
        QStyledItemDelegate::updateEditorGeometry(editor, option, index);
}

/// The box is clicked where it is seen.
bool SetDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    return QStyledItemDelegate::editorEvent(event, model, firstLine(option, index), index);
}

void SetDelegate::drawGround(QPainter *painter, QStyleOptionViewItem option, const QModelIndex &index) const
{
    initStyleOption(&option, index);
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
}

void SetDelegate::drawWords(QPainter *painter, QStyleOptionViewItem option, const QModelIndex &index,
                            const QString &words) const
{
    initStyleOption(&option, index);
    const QRect name =
        option.widget->style()->subElementRect(QStyle::SE_ItemViewItemText, &option, option.widget);
    const int left = name.left() + option.widget->style()->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1;
    const QRect place(left, option.rect.top() + space::row - space::tight, option.rect.right() - left,
                      wordsHeight());
    painter->setFont(style::smallFont());
    painter->drawText(
        place, Qt::AlignTop | Qt::AlignLeft,
        QFontMetrics(painter->font()).elidedText(words, Qt::ElideRight, place.width() - space::gap));
}

} // namespace expectra
