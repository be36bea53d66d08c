// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/fields/fielddelegate.h"

#include "app/analysis/wiretext.h"
#include "ui/composer/fields/fieldmodel.h"
#include "ui/composer/fields/variablemarks.h"
#include "ui/style/fonts.h"
#include "ui/style/palette.h"
#include "ui/style/spacing.h"
#include "ui/widgets/dropdown.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolTip>

namespace expectra {

using style::Role;
namespace space = style::space;

namespace {

FieldModel::RowKind kindOf(const QModelIndex &index)
{
    return index.data(FieldModel::KindRole).value<FieldModel::RowKind>();
}

bool isNamedExpect(const QModelIndex &index)
{
    const QString name = index.siblingAtColumn(FieldModel::NameColumn).data().toString();
    return name.compare(QLatin1String("Expect"), Qt::CaseInsensitive) == 0;
}

Role roleOf(const QModelIndex &index)
{
    const bool isNote =
        !index.flags().testFlag(Qt::ItemIsEditable) && kindOf(index) == FieldModel::RowKind::Typed;
    if (!index.data(FieldModel::IsSentRole).toBool() || isNote ||
        (kindOf(index) == FieldModel::RowKind::HeaderSet && index.column() >= FieldModel::FirstOwnColumn))
        return Role::Dim;
    if (index.column() < FieldModel::FirstOwnColumn && isNamedExpect(index))
        return Role::Expect;
    const auto kind = kindOf(index);
    return kind == FieldModel::RowKind::Computed || kind == FieldModel::RowKind::Empty ? Role::Dim
                                                                                       : Role::Text;
}

} // namespace

QString FieldDelegate::wordsOf(const QModelIndex &index) const
{
    if (kindOf(index) == FieldModel::RowKind::Empty && index.column() == FieldModel::NameColumn)
        return m_invitation;
    return escapedText(index.data().toString().toStdString());
}

void FieldDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const bool focused = option.widget && option.widget->hasFocus();
    const bool selected = focused && (option.state & QStyle::State_Selected);
    painter->save();
    if (selected)
        painter->fillRect(option.rect, style::color(Role::Selection));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), space::hair),
                      style::color(Role::SoftLine));
    if (index.column() == FieldModel::EnabledColumn)
        paintMark(painter, option, index);
    else
        paintWords(painter, option, index, selected);
    if (focused && (option.state & QStyle::State_HasFocus)) {
        painter->setPen(style::color(Role::Accent));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
    }
    painter->restore();
}

void FieldDelegate::paintMark(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const QVariant state = index.data(Qt::CheckStateRole);
    if (!state.isValid())
        return;
    QStyleOptionViewItem mark = option;
    const bool checkable = index.flags().testFlag(Qt::ItemIsUserCheckable);
    mark.state = checkable ? QStyle::State_Enabled : QStyle::State_None;
    mark.state |= state.value<Qt::CheckState>() == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
    mark.rect.setBottom(mark.rect.bottom() - 1);
    QApplication::style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &mark, painter,
                                         option.widget);
}

void FieldDelegate::paintWords(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index, bool selected) const
{
    QFont font = option.font;
    const bool sent = index.data(FieldModel::IsSentRole).toBool();
    font.setStrikeOut(!sent && index.column() < FieldModel::FirstOwnColumn);
    QString words = wordsOf(index);
    Role role = roleOf(index);
    if (words.isEmpty()) {
        words = index.data(FieldModel::HintRole).toString();
        role = Role::Dim;
    }
    const QRect place = option.rect.adjusted(space::gap, 0, -space::gap, -1);
    painter->setFont(font);
    painter->setPen(style::color(selected ? Role::SelectedText : role));
    QTextLayout layout(QFontMetrics(font).elidedText(words, Qt::ElideRight, place.width()), font);
    if (sent && !selected)
        layout.setFormats(variableFormats(layout.text(), m_variables));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(1e6);
    layout.endLayout();
    if (line.isValid())
        layout.draw(painter, QPointF(place.left(), place.top() + (place.height() - line.height()) / 2));
}

QWidget *FieldDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                     const QModelIndex &index) const
{
    const QString column = index.model()->headerData(index.column(), Qt::Horizontal).toString();
    if (const QVariant choices = index.data(FieldModel::ChoicesRole); choices.isValid()) {
        auto *box = new DropDown(parent);
        box->addItems(choices.toStringList());
        box->setAccessibleName(column);
        return box;
    }
    auto *editor = new QLineEdit(parent);
    editor->setFont(style::codeFont());
    editor->setAccessibleName(
        index.model()->headerData(index.column(), Qt::Horizontal, Qt::AccessibleTextRole).toString());
    auto *completion = new Completion(editor);
    completion->setVariables(&m_variables);
    if (m_suggest)
        completion->setSuggest([this, cell = QPersistentModelIndex(index)](const QString &typed) {
            return m_suggest(cell, typed);
        });
    return editor;
}

void FieldDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor))
        return box->setCurrentText(index.data(Qt::EditRole).toString());
    QStyledItemDelegate::setEditorData(editor, index);
}

void FieldDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<QComboBox *>(editor))
        model->setData(index, box->currentText(), Qt::EditRole);
    else
        QStyledItemDelegate::setModelData(editor, model, index);
}

void FieldDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                         const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(0, 0, 0, -1));
}

/// A cell tells what its variables stand for, and all of its words when they don't fit.
bool FieldDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStringList lines;
    const QString words = wordsOf(index);
    if (option.fontMetrics.horizontalAdvance(words) > option.rect.width() - 2 * space::gap)
        lines.append(words);
    for (const auto &mark : variableMarks(words, m_variables))
        lines.append(variableWords(mark.name, m_variables));
    if (const QString told = index.data(Qt::ToolTipRole).toString(); !told.isEmpty())
        lines.append(told);
    QToolTip::showText(event->globalPos(), lines.join(QLatin1Char('\n')), view);
    return true;
}

/// The whole cell of the mark is the mark.
bool FieldDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    if (index.column() != FieldModel::EnabledColumn || event->type() != QEvent::MouseButtonRelease)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    if (static_cast<QMouseEvent *>(event)->button() != Qt::LeftButton)
        return false;
    const bool on = index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
    return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

/// Keys for an open list of suggestions must not end the editing.
bool FieldDelegate::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *completion = watched->findChild<Completion *>(QString(), Qt::FindDirectChildrenOnly);
        if (completion && completion->takesKey(static_cast<QKeyEvent &>(*event)))
            return true;
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

} // namespace expectra
