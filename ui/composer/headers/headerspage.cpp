// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/headerspage.h"

#include "ui/composer/headersdelegate.h"
#include "ui/composer/headersmodel.h"
#include "ui/style/fonts.h"
#include "ui/style/spacing.h"
#include "ui/widgets/notice.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>

namespace expectra {

namespace space = style::space;

namespace {

void shapeTable(QTableView *table)
{
    table->setTabKeyNavigation(false); // inside an editor Tab goes to the next cell, else out of the table
    table->setFont(style::codeFont());
    table->setShowGrid(false);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setSelectionBehavior(QAbstractItemView::SelectItems);
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                           QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(space::row);

    auto *header = table->horizontalHeader();
    header->setFont(style::smallFont());
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setMinimumSectionSize(space::row);
    header->setSectionResizeMode(HeadersModel::EnabledColumn, QHeaderView::Fixed);
    header->resizeSection(HeadersModel::EnabledColumn, 36);
    header->setSectionResizeMode(HeadersModel::FromColumn, QHeaderView::Fixed);
    header->resizeSection(HeadersModel::FromColumn, 132);
}

} // namespace

HeadersPage::HeadersPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new HeadersModel(this))
    , m_table(new QTableView)
    , m_notice(new Notice(Notice::Kind::Warning))
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new HeadersDelegate(m_table));
    shapeTable(m_table);
    m_table->setAccessibleName(tr("Header fields"));
    m_table->setAccessibleDescription(
        tr("Return edits, Space switches off and on, Delete removes, Alt+Up and Alt+Down "
           "move a field."));
    m_table->installEventFilter(this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
    connect(m_model, &HeadersModel::edited, this, &HeadersPage::edited);
}

void HeadersPage::setTyped(const http::Headers &headers, const std::vector<std::string> &suppressed)
{
    m_model->setTyped(headers, suppressed);
}

void HeadersPage::showPrepared(const std::vector<PreparedHeader> &headers)
{
    m_model->showPrepared(headers);
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, HeadersModel::NameColumn));
}

void HeadersPage::setNotice(const QString &text)
{
    m_notice->setText(text);
}

bool HeadersPage::eventFilter(QObject *watched, QEvent *event)
{
    // Keys that an open editor leaves over arrive here too, but they are its own.
    if (watched == m_table && m_table->hasFocus() && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (handleKey(key->key(), key->modifiers()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool HeadersPage::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers == Qt::AltModifier && (key == Qt::Key_Up || key == Qt::Key_Down)) {
        moveCurrent(key == Qt::Key_Up ? -1 : 1);
        return true;
    }
    if (modifiers != Qt::NoModifier)
        return false;
    const QModelIndex current = m_table->currentIndex();
    if (key == Qt::Key_Delete) {
        removeCurrent();
        return true;
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && current.flags().testFlag(Qt::ItemIsEditable)) {
        m_table->edit(current);
        return true;
    }
    if (key == Qt::Key_Space && current.column() != HeadersModel::EnabledColumn) {
        const QModelIndex mark = current.siblingAtColumn(HeadersModel::EnabledColumn);
        const bool on = mark.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
        m_model->setData(mark, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        return true;
    }
    return false;
}

/// A typed field goes; a computed one is left out of the request; one of a header set stays.
void HeadersPage::removeCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (m_model->removeRows(current.row(), 1, {}))
        return;
    m_model->setData(current.siblingAtColumn(HeadersModel::EnabledColumn), Qt::Unchecked, Qt::CheckStateRole);
}

void HeadersPage::moveCurrent(int by)
{
    const QModelIndex current = m_table->currentIndex();
    if (m_model->moveTyped(current.row(), by))
        m_table->setCurrentIndex(m_model->index(current.row() + by, current.column()));
}

} // namespace expectra
