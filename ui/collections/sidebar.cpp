// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/sidebar.h"

#include "app/analysis/wiretext.h"
#include "ui/collections/collectionmodel.h"
#include "ui/collections/headersetlist.h"
#include "ui/collections/requesttree.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/sectionlabel.h"
#include "ui/widgets/tabpages.h"

#include <QtCore/QSortFilterProxyModel>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>

namespace expectra {

namespace space = style::space;

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent)
    , m_model(new CollectionModel(this))
    , m_filtered(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit)
    , m_tree(new RequestTree)
    , m_problems(new Notice(Notice::Kind::Warning))
    , m_setsLabel(new SectionLabel(tr("Header sets")))
    , m_sets(new HeaderSetList)
{
    style::makeRaised(this);
    setMinimumWidth(180);
    auto *pages = new TabPages(tr("Sidebar"));
    pages->addPage(makeCollectionsPage(), tr("Collections"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(pages);

    m_filtered->setSourceModel(m_model);
    m_filtered->setRecursiveFilteringEnabled(true);
    m_filtered->setAutoAcceptChildRows(true);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_tree->setModel(m_filtered);
    m_tree->setAccessibleName(tr("Collection"));
    m_tree->setAccessibleDescription(tr("Return opens a request."));
    setFocusProxy(m_tree);
    connect(m_tree, &QTreeView::clicked, this, &Sidebar::handleActivated);
    connect(m_tree, &QTreeView::activated, this, &Sidebar::handleActivated);
    connect(m_filter, &QLineEdit::textChanged, this, &Sidebar::handleFilter);
    connect(m_sets, &HeaderSetList::headerSetToggled, this, &Sidebar::headerSetToggled);
}

QWidget *Sidebar::makeCollectionsPage()
{
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter requests"));
    m_filter->setFixedHeight(space::control);
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(style::icon(style::Icon::Search, style::Role::Dim), QLineEdit::LeadingPosition);

    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(space::gap, space::gap, space::gap, space::gap);
    layout->setSpacing(space::gap);
    layout->addWidget(m_filter);
    layout->addWidget(m_problems);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_setsLabel);
    layout->addWidget(m_sets);
    return page;
}

void Sidebar::setCollection(const collections::Collection &collection)
{
    m_model->setCollection(collection);
    m_tree->expandAll();
    m_sets->setHeaderSets(collection.headerSets);
    m_setsLabel->setVisible(!collection.headerSets.empty());
    m_sets->setVisible(!collection.headerSets.empty());
    QStringList problems;
    for (const auto &problem : collection.problems)
        problems.append(escapedText(problem.detail));
    m_problems->setText(problems.join(QLatin1Char('\n')));
}

void Sidebar::showUsedHeaderSets(const std::vector<HeaderSet> &used)
{
    m_sets->setUsed(used);
}

void Sidebar::select(const QString &name)
{
    const QModelIndex index = m_filtered->mapFromSource(m_model->find(name));
    if (index.isValid())
        m_tree->setCurrentIndex(index);
    else
        m_tree->clearSelection();
}

void Sidebar::handleActivated(const QModelIndex &index)
{
    if (const auto *request = m_model->request(m_filtered->mapToSource(index)))
        emit requestActivated(*request);
}

void Sidebar::handleFilter(const QString &text)
{
    m_filtered->setFilterFixedString(text);
    m_tree->expandAll();
}

} // namespace expectra
