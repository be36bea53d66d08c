// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/tree/requesttree.h"

#include "ui/collections/tree/collectionmodel.h"
#include "ui/collections/tree/requestdelegate.h"
#include "ui/collections/tree/shownrows.h"
#include "ui/style/palette.h"
#include "ui/style/spacing.h"

#include <QtGui/QDropEvent>
#include <QtGui/QPainter>

#include <algorithm>

namespace expectra {

namespace space = style::space;

namespace {

constexpr int branchWidth = 14;      // as little as the arrows need: names are long and the sidebar is narrow
constexpr int openBranchAfter = 700; // ms that a drag rests on a closed branch

} // namespace

RequestTree::RequestTree(CollectionModel *rows, QWidget *parent)
    : QTreeView(parent), m_rows(rows), m_shown(new ShownRows(rows, this))
{
    setModel(m_shown);
    setItemDelegate(new RequestDelegate(this));
    setHeaderHidden(true);
    setIndentation(branchWidth);
    setUniformRowHeights(true);
    setEditTriggers(NoEditTriggers);
    setExpandsOnDoubleClick(false); // the first click has turned it
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(false); // ours says more
    setAutoExpandDelay(openBranchAfter);
}

TreeNodes RequestTree::selectedNodes() const
{
    QModelIndexList indexes = selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end(), [this](const QModelIndex &a, const QModelIndex &b) {
        return visualRect(a).top() < visualRect(b).top();
    });
    TreeNodes nodes;
    for (const auto &index : indexes)
        nodes.push_back(m_rows->node(m_shown->mapToSource(index)));
    return withoutInner(nodes);
}

const TreeNode *RequestTree::currentNode() const
{
    return m_rows->node(currentRow());
}

QModelIndex RequestTree::currentRow() const
{
    return m_shown->mapToSource(currentIndex());
}

void RequestTree::select(const QModelIndex &row)
{
    const QModelIndex index = m_shown->mapFromSource(row);
    // setCurrentIndex() would add to the selection while Control is held, as it is for Ctrl+D.
    if (index.isValid())
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    else
        clearSelection();
}

void RequestTree::rename(const QModelIndex &row)
{
    select(row);
    if (currentIndex().isValid())
        edit(currentIndex());
}

void RequestTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    const bool selected = selectionModel()->isSelected(index);
    const bool pointed = viewport()->underMouse() && row.contains(viewport()->mapFromGlobal(QCursor::pos()));
    const bool focused = hasFocus() && index == currentIndex();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(focused ? QPen(style::color(style::Role::Accent)) : QPen(Qt::NoPen));
    if (selected || pointed)
        painter->setBrush(style::color(selected ? style::Role::Selection : style::Role::Hover));
    if (selected || pointed || focused)
        painter->drawRoundedRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5), space::corner, space::corner);
    painter->restore();
    QTreeView::drawRow(painter, option, index);
}

void RequestTree::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    const QRectF mark = dropMark();
    if (mark.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = style::color(style::Role::Accent);
    painter.setPen(QPen(accent, 2));
    if (m_drop.kind == DropPlan::Kind::Into) {
        painter.drawRoundedRect(mark.adjusted(1, 1, -1, -1), space::corner, space::corner);
        return;
    }
    constexpr qreal ring = 3;
    const QPointF begin(mark.left() + ring, mark.center().y());
    painter.drawEllipse(begin, ring, ring);
    painter.drawLine(begin + QPointF(ring, 0), QPointF(mark.right() - space::tight, begin.y()));
}

void RequestTree::mouseReleaseEvent(QMouseEvent *event)
{
    const bool wasDrag = state() == DraggingState || state() == DragSelectingState;
    const QModelIndex index = indexAt(event->position().toPoint());
    QTreeView::mouseReleaseEvent(event);
    const bool onRow = index.isValid() && visualRect(index).contains(event->position().toPoint());
    const bool isBroken =
        m_rows->node(m_shown->mapToSource(index)) && m_rows->node(m_shown->mapToSource(index))->problem;
    const bool isPlain = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier;
    if (!wasDrag && onRow && isPlain && !isBroken)
        open(index);
}

/// A broken file is opened by intent only: its editor stands in the way of everything else.
void RequestTree::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const TreeNode *node = m_rows->node(m_shown->mapToSource(index));
    QTreeView::mouseDoubleClickEvent(event);
    if (node && node->problem && event->button() == Qt::LeftButton)
        open(index);
}

void RequestTree::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers() == Qt::NoModifier && state() != EditingState &&
        currentIndex().isValid())
        open(currentIndex());
    else
        QTreeView::keyPressEvent(event);
}

/// The base class scrolls and opens branches meanwhile; what is accepted is ours to say.
void RequestTree::dragMoveEvent(QDragMoveEvent *event)
{
    QTreeView::dragMoveEvent(event);
    const QPoint place = event->position().toPoint();
    QModelIndex index = indexAt(place);
    if (!index.isValid() && model()->rowCount() > 0) // below the last row: into the last collection
        index = model()->index(model()->rowCount() - 1, 0);
    const QRect row = visualRect(index);
    const auto zone = place.y() < row.center().y() ? DropZone::Upper : DropZone::Lower;
    setDrop(planDrop(m_rows->nodesIn(event->mimeData()), m_rows->node(m_shown->mapToSource(index)), zone));
    if (m_drop.kind == DropPlan::Kind::Nowhere) {
        event->ignore();
        return;
    }
    event->setDropAction(event->modifiers() & Qt::ControlModifier ? Qt::CopyAction : Qt::MoveAction);
    event->accept();
}

void RequestTree::dragLeaveEvent(QDragLeaveEvent *event)
{
    setDrop({});
    QTreeView::dragLeaveEvent(event);
}

void RequestTree::dropEvent(QDropEvent *event)
{
    const DropPlan plan = m_drop;
    setDrop({});
    setState(NoState);
    stopAutoScroll();
    if (plan.kind == DropPlan::Kind::Nowhere)
        return;
    event->accept();
    setFocus();
    emit m_rows->rowsDropped(m_rows->nodesIn(event->mimeData()), plan, event->dropAction());
}

void RequestTree::open(const QModelIndex &index)
{
    if (model()->hasChildren(index))
        setExpanded(index, !isExpanded(index));
    else
        emit openRequested(m_shown->mapToSource(index));
}

void RequestTree::setDrop(const DropPlan &plan)
{
    if (plan == m_drop)
        return;
    m_drop = plan;
    viewport()->update();
}

/// Around the rows of what it goes into, or a line between two requests.
QRect RequestTree::dropMark() const
{
    if (m_drop.kind == DropPlan::Kind::Nowhere)
        return {};
    const QModelIndex target = shown(m_drop.target);
    if (m_drop.kind == DropPlan::Kind::Into) {
        QModelIndex last = target;
        while (isExpanded(last) && model()->rowCount(last) > 0)
            last = model()->index(model()->rowCount(last) - 1, 0, last);
        const QRect first = visualRect(target);
        const int bottom = std::max(visualRect(last).bottom(), first.bottom());
        return {0, first.top(), viewport()->width(), bottom - first.top() + 1};
    }
    const auto &children = m_drop.target->children;
    const bool atEnd = m_drop.row >= static_cast<int>(children.size());
    const QRect beside = visualRect(
        shown(atEnd ? children.back().get() : children[static_cast<std::size_t>(m_drop.row)].get()));
    const int y = atEnd ? beside.bottom() + 1 : beside.top();
    return {beside.left(), y - 4, viewport()->width() - beside.left(), 8};
}

QModelIndex RequestTree::shown(const TreeNode *node) const
{
    return m_shown->mapFromSource(m_rows->indexOf(node));
}

} // namespace expectra
