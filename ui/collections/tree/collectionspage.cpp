// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/tree/collectionspage.h"

#include "ui/collections/store/collectionstore.h"
#include "ui/collections/tree/collectionmodel.h"
#include "ui/collections/tree/openbranches.h"
#include "ui/collections/tree/requesttree.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/widgets/emptystate.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

#include <algorithm>

namespace expectra {

namespace space = style::space;

CollectionsPage::CollectionsPage(CollectionStore *store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_model(new CollectionModel(this))
    , m_filter(new QLineEdit)
    , m_tree(new RequestTree(m_model))
    , m_branches(new OpenBranches(m_tree))
    , m_pages(new QStackedWidget)
    , m_nothingOpen(
          new EmptyState(tr("No collection is open"),
                         tr("A collection is a folder with .http files. Open one, or begin with a request.")))
    , m_noMatch(new EmptyState(tr("No match"),
                               tr("No request has these words in its path, name, method or address.")))
    , m_noRequest(
          new EmptyState(tr("No request yet"), tr("A request becomes a file of the collection's folder.")))
{
    makeFilter();
    makeEmptyStates();
    m_tree->setAccessibleName(tr("Collections"));
    m_tree->setAccessibleDescription(
        tr("Return opens a request, F2 renames, the menu key shows what else can be done."));
    m_pages->addWidget(m_tree);
    m_pages->addWidget(m_nothingOpen);
    m_pages->addWidget(m_noMatch);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::gap, space::gap, space::gap, 0);
    layout->setSpacing(space::gap);
    layout->addWidget(m_filter);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_noRequest, 1);
    setFocusProxy(m_tree);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { m_chosen = m_tree->currentRow(); });
    connect(store, &CollectionStore::collectionOpened, this, &CollectionsPage::showCollections);
    connect(store, &CollectionStore::collectionChanged, this, &CollectionsPage::showCollections);
    connect(store, &CollectionStore::collectionClosed, this, &CollectionsPage::showCollections);
    showCollections();
}

/// A name that is being edited is not written by closing the window.
CollectionsPage::~CollectionsPage()
{
    m_model->blockSignals(true);
}

void CollectionsPage::makeFilter()
{
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter requests"));
    m_filter->setToolTip(tr("Words of a path, name, method or address. Escape clears."));
    m_filter->setFixedHeight(space::control);
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(style::icon(style::Icon::Search, style::Role::Dim), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    m_tree->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &CollectionsPage::applyFilter);
}

void CollectionsPage::makeEmptyStates()
{
    connect(m_nothingOpen->addButton(tr("Open a folder…")), &QPushButton::clicked, this,
            &CollectionsPage::openCollectionRequested);
    connect(m_nothingOpen->addButton(tr("New request")), &QPushButton::clicked, this,
            &CollectionsPage::newRequestRequested);
    connect(m_noRequest->addButton(tr("Add a request")), &QPushButton::clicked, this,
            &CollectionsPage::firstRequestRequested);
    connect(m_noMatch->addButton(tr("Clear the filter")), &QPushButton::clicked, m_filter, &QLineEdit::clear);
}

/// Escape clears the filter from the field and from the tree; Down goes from the field into the tree.
bool CollectionsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
        m_filter->clear();
        m_tree->setFocus();
        return true;
    }
    const bool intoTree = key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Escape;
    if (watched == m_filter && intoTree) {
        m_tree->setFocus();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void CollectionsPage::showCollections()
{
    m_model->setCollections(m_store->all(), m_store->paths());
    updatePage();
}

void CollectionsPage::endAwaiting()
{
    m_isAwaiting = false;
    updatePage();
}

void CollectionsPage::applyFilter(const QString &words)
{
    const QPersistentModelIndex chosen = m_chosen; // rows that go take the current one with them
    m_model->setFilter(words);
    m_branches->setFiltered(m_model->isFiltered());
    m_tree->select(chosen);
    m_chosen = chosen;
    updatePage();
}

void CollectionsPage::updatePage()
{
    const bool isNothingOpen = m_store->paths().isEmpty();
    m_isAwaiting = m_isAwaiting && isNothingOpen;
    if (isNothingOpen)
        m_pages->setCurrentWidget(m_isAwaiting ? static_cast<QWidget *>(m_tree) : m_nothingOpen);
    else if (m_tree->model()->rowCount() == 0)
        m_pages->setCurrentWidget(m_noMatch);
    else
        m_pages->setCurrentWidget(m_tree);
    const auto all = m_store->all();
    const bool isEmpty = !all.empty() && std::all_of(all.begin(), all.end(), [](const CollectionPtr &each) {
        return each->root.isEmpty();
    });
    m_noRequest->setVisible(isEmpty);
    m_pages->setMaximumHeight(isEmpty ? m_tree->model()->rowCount() * space::row + space::tight
                                      : QWIDGETSIZE_MAX);
    m_filter->setVisible(!isEmpty && m_pages->currentWidget() != m_nothingOpen);
}

} // namespace expectra
