// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/body/jsonview.h"

#include "app/analysis/wiretext.h"
#include "ui/panels/body/jsondelegate.h"
#include "ui/panels/parts/rowtree.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/rule.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeView>

#include <algorithm>

namespace expectra {

namespace {

constexpr ByteCount mostCopied = 16 * 1024 * 1024; // a clipboard holds no GiB

QToolButton *copyButton(const QString &text)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setIcon(style::icon(style::Icon::Copy, style::Role::Dim));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFont(style::smallFont());
    button->setAccessibleName(text);
    return button;
}

} // namespace

JsonView::JsonView(QWidget *parent)
    : QWidget(parent)
    , m_model(new JsonTreeModel(this))
    , m_tree(new RowTree)
    , m_path(new ElidedLabel(style::Role::Dim))
{
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new JsonDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(style::space::wide);
    m_tree->setAccessibleName(tr("JSON"));
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *path = copyButton(tr("Copy path"));
    auto *pointer = copyButton(tr("Copy pointer"));
    auto *value = copyButton(tr("Copy value"));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(style::space::margin, 0, style::space::gap, 0);
    foot->setSpacing(style::space::tight);
    foot->addWidget(m_path, 1);
    foot->addWidget(path);
    foot->addWidget(pointer);
    foot->addWidget(value);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tree, 1);
    layout->addWidget(new Rule(Qt::Horizontal));
    layout->addLayout(foot);
    m_path->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(path, &QToolButton::clicked, this, &JsonView::copyPath);
    connect(pointer, &QToolButton::clicked, this, &JsonView::copyPointer);
    connect(value, &QToolButton::clicked, this, &JsonView::copyValue);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &JsonView::showMenu);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &JsonView::showPath);
}

void JsonView::showContent(const Content &content, std::shared_ptr<const JsonIndex> index)
{
    m_content = content;
    m_model->showContent(content, std::move(index));
    expandFirst();
    showPath();
}

/// The root, what lies below while that fits a view, and whatever is alone: the one list among a few members.
void JsonView::expandFirst()
{
    constexpr int few = 12;
    constexpr int deepest = 8;
    auto shown = m_model->index(0, 0);
    m_tree->setCurrentIndex(shown);
    for (int level = 0; level < deepest && shown.isValid(); ++level) {
        m_tree->expand(shown);
        if (m_model->rowCount(shown) > few)
            return;
        std::vector<QModelIndex> containers;
        for (int row = 0; row < m_model->rowCount(shown); ++row) {
            if (const auto child = m_model->index(row, 0, shown); m_model->hasChildren(child))
                containers.push_back(child);
        }
        for (const auto &each : containers) {
            if (m_model->rowCount(each) <= few)
                m_tree->expand(each);
        }
        shown = containers.size() == 1 ? containers.front() : QModelIndex();
    }
}

void JsonView::updateIndex(const Content &content, std::shared_ptr<const JsonIndex> index)
{
    const auto open = openBranches();
    const auto selected = selectedOffset();
    const bool hadSelection = m_tree->currentIndex().parent().isValid();
    const auto scrolled = m_tree->verticalScrollBar()->value();
    showContent(content, std::move(index));
    for (const auto offset : open)
        m_tree->expand(m_model->find(offset));
    if (hadSelection)
        m_tree->setCurrentIndex(m_model->find(selected));
    m_tree->verticalScrollBar()->setValue(scrolled);
}

/// Where the open branches begin, as many as a person has opened.
std::vector<ByteCount> JsonView::openBranches() const
{
    constexpr std::size_t most = 500;
    std::vector<ByteCount> open;
    for (auto row = m_tree->model()->index(0, 0); row.isValid() && open.size() < most;
         row = m_tree->indexBelow(row)) {
        if (m_tree->isExpanded(row))
            open.push_back(m_model->valueBytes(row).begin);
    }
    return open;
}

void JsonView::reveal(ByteCount offset)
{
    const auto index = m_model->find(offset);
    if (!index.isValid())
        return;
    m_tree->setCurrentIndex(index); // opens what it lies in
    m_tree->scrollTo(index, QAbstractItemView::EnsureVisible);
}

QString JsonView::path() const
{
    return wireText(m_model->path(m_tree->currentIndex()).text());
}

QString JsonView::pointer() const
{
    return wireText(m_model->path(m_tree->currentIndex()).pointer());
}

QString JsonView::value() const
{
    auto bytes = m_model->valueBytes(m_tree->currentIndex());
    bytes.end = std::min(bytes.end, bytes.begin + mostCopied);
    const auto text = m_content.read(bytes);
    return wireText(text.starts_with('"') ? jsonStringValue(text) : text);
}

ByteCount JsonView::selectedOffset() const
{
    return m_model->valueBytes(m_tree->currentIndex()).begin;
}

void JsonView::showPath()
{
    m_path->setText(escapedText(m_model->path(m_tree->currentIndex()).text()));
}

void JsonView::copyPath() const
{
    QGuiApplication::clipboard()->setText(path());
}

void JsonView::copyPointer() const
{
    QGuiApplication::clipboard()->setText(pointer());
}

void JsonView::copyValue() const
{
    QGuiApplication::clipboard()->setText(value());
}

void JsonView::copyKey() const
{
    QGuiApplication::clipboard()->setText(
        wireText(jsonStringValue(m_content.read(m_model->keyBytes(m_tree->currentIndex())))));
}

void JsonView::showMenu(const QPoint &position)
{
    const auto index = m_tree->indexAt(position);
    if (!index.isValid())
        return;
    QMenu menu(this);
    menu.addAction(tr("Copy value"), QKeySequence::Copy, this, &JsonView::copyValue);
    menu.addAction(tr("Copy path"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), this,
                   &JsonView::copyPath);
    menu.addAction(tr("Copy JSON pointer"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C), this,
                   &JsonView::copyPointer);
    menu.addAction(tr("Copy key"), this, &JsonView::copyKey)->setEnabled(!m_model->keyBytes(index).isEmpty());
    menu.addSeparator();
    constexpr int levels = 3; // below this one; a whole tree may have millions of rows
    menu.addAction(tr("Expand below"), this, [this, index] { m_tree->expandRecursively(index, levels); });
    menu.addAction(tr("Collapse all"), this, [this] {
        m_tree->collapseAll();
        m_tree->expand(m_model->index(0, 0));
    });
    menu.exec(m_tree->viewport()->mapToGlobal(position));
}

void JsonView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copyValue();
    if (event->keyCombination() == QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key_C))
        return copyPath();
    if (event->keyCombination() == QKeyCombination(Qt::CTRL | Qt::ALT, Qt::Key_C))
        return copyPointer();
    QWidget::keyPressEvent(event);
}

} // namespace expectra
