// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/environments/variabletable.h"

#include "ui/style/icons.h"
#include "ui/style/palette.h"
#include "ui/style/spacing.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace expectra {

namespace space = style::space;

namespace {

constexpr int nameWidth = 190;
constexpr int privateWidth = 72;

/// A value that is hidden stays hidden while one types over it.
class VariableDelegate final : public QStyledItemDelegate
{
public:
    VariableDelegate(VariableModel *rows, QObject *parent) : QStyledItemDelegate(parent), m_rows(rows) {}

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &,
                          const QModelIndex &index) const override
    {
        auto *editor = new QLineEdit(parent);
        editor->setFont(index.data(Qt::FontRole).value<QFont>());
        const bool isValue = index.column() == VariableModel::Value;
        const QString name = index.siblingAtColumn(VariableModel::Name).data().toString();
        editor->setAccessibleName(isValue ? VariableTable::tr("Value of %1").arg(name)
                                          : VariableTable::tr("Name of %1").arg(name));
        if (isValue && m_rows->isMasked(index.row()))
            editor->setEchoMode(QLineEdit::Password);
        return editor;
    }

    /// The ground of trees and lists, and the words where those of the header begin.
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        auto words = option;
        const bool selected = option.state & QStyle::State_Selected;
        const bool focused = option.state & QStyle::State_HasFocus;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(focused ? QPen(style::color(style::Role::Accent)) : QPen(Qt::NoPen));
        painter->setBrush(selected ? QBrush(style::color(style::Role::Selection)) : QBrush(Qt::NoBrush));
        if (selected || focused)
            painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), space::corner,
                                     space::corner);
        painter->restore();
        words.state &= ~(QStyle::State_Selected | QStyle::State_HasFocus | QStyle::State_MouseOver);
        if (selected)
            words.palette.setColor(QPalette::Text, style::color(style::Role::SelectedText));
        if (index.column() <= VariableModel::Value)
            words.rect.adjust(space::tight, 0, -space::tight, 0);
        QStyledItemDelegate::paint(painter, words, index);
    }

private:
    VariableModel *m_rows;
};

} // namespace

VariableTable::VariableTable(QWidget *parent) : QTableView(parent), m_rows(new VariableModel(this))
{
    setModel(m_rows);
    setItemDelegate(new VariableDelegate(m_rows, this));
    setAccessibleName(tr("Variables"));
    setAccessibleDescription(tr("Return edits, Space in the last column makes a value private, "
                                "Control and R shows a private value."));
    setShowGrid(false);
    setTabKeyNavigation(false);
    setSelectionMode(SingleSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(space::control);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(VariableModel::Name, QHeaderView::Interactive);
    horizontalHeader()->setSectionResizeMode(VariableModel::Value, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(VariableModel::Reveal, QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(VariableModel::Private, QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(space::control);
    setColumnWidth(VariableModel::Reveal, space::control);
    setColumnWidth(VariableModel::Name, nameWidth);
    setColumnWidth(VariableModel::Private, privateWidth);
    connect(m_rows, &QAbstractItemModel::modelReset, this, &VariableTable::placeButtons);
}

void VariableTable::setVariables(const QString &environment,
                                 const std::vector<collections::SheetVariable> &variables)
{
    const QModelIndex current = currentIndex();
    m_rows->setVariables(environment, variables);
    if (!currentIndex().isValid() && m_rows->rowCount() > 0) {
        const int row = std::clamp(current.row(), 0, m_rows->rowCount() - 1);
        setCurrentIndex(m_rows->index(row, std::max(current.column(), 0)));
    }
}

void VariableTable::editName(const std::string &name, bool isPrivate)
{
    const int row = m_rows->rowOf(name, isPrivate);
    if (row < 0)
        return;
    setFocus();
    setCurrentIndex(m_rows->index(row, VariableModel::Name));
    edit(currentIndex());
}

void VariableTable::toggleReveal(int row)
{
    if (row < 0 || !m_rows->variable(m_rows->index(row, 0))->isPrivate)
        return;
    m_rows->setRevealed(row, m_rows->isMasked(row));
    placeButtons();
}

void VariableTable::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (currentIndex().column() == VariableModel::Reveal && (isReturn || event->key() == Qt::Key_Space))
        toggleReveal(currentIndex().row());
    else if (isReturn && state() != EditingState && currentIndex().flags() & Qt::ItemIsEditable)
        edit(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void VariableTable::placeButtons()
{
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const QModelIndex cell = m_rows->index(row, VariableModel::Reveal);
        if (!m_rows->variable(cell)->isPrivate)
            continue;
        auto *button = qobject_cast<QToolButton *>(indexWidget(cell));
        if (!button) {
            button = new QToolButton;
            button->setCheckable(true);
            button->setFocusPolicy(Qt::NoFocus); // the cell has the keys
            button->setIcon(style::icon(style::Icon::Reveal, style::Role::Dim));
            setIndexWidget(cell, button);
            connect(button, &QToolButton::clicked, this, [this, row] { toggleReveal(row); });
        }
        const QString name = m_rows->index(row, VariableModel::Name).data().toString();
        const bool masked = m_rows->isMasked(row);
        button->setChecked(!masked);
        button->setAccessibleName(masked ? tr("Show the value of %1").arg(name)
                                         : tr("Hide the value of %1").arg(name));
        button->setToolTip(masked ? tr("Show the value (Ctrl+R)") : tr("Hide the value (Ctrl+R)"));
    }
}

} // namespace expectra
