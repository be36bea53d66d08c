// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/networktable.h"

#include "ui/network/networkdelegate.h"
#include "ui/network/networkheader.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"

#include <QtGui/QMouseEvent>
#include <QtWidgets/QScrollBar>

namespace expectra {

namespace {

constexpr std::size_t mostRemembered = 10'000; // selected rows; beyond, only the current one is kept
constexpr int manyRows = 10'000;               // the whole log's waterfall is looked at less often
constexpr int lookEvery = 250;                 // milliseconds

} // namespace

NetworkTable::NetworkTable(NetworkModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new NetworkDelegate(this))
    , m_header(new NetworkHeader(this))
{
    setUp();
    watchModel();
}

void NetworkTable::setUp()
{
    style::makeFrameless(this);
    setAccessibleName(tr("Network log"));
    setHorizontalHeader(m_header);
    setModel(m_model);
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setMouseTracking(true);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(style::space::row);
    verticalHeader()->setDefaultSectionSize(style::space::row);
    m_header->applyDefault();
    m_header->setVisible(true);
}

void NetworkTable::watchModel()
{
    m_waterfallTimer.setSingleShot(true);
    connect(&m_waterfallTimer, &QTimer::timeout, this, &NetworkTable::updateWaterfall);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &NetworkTable::handleCurrent);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &NetworkTable::rememberSelection);
    connect(m_model, &QAbstractItemModel::modelReset, this, &NetworkTable::restoreSelection);
    for (auto changed : {&QAbstractItemModel::rowsRemoved, &QAbstractItemModel::rowsInserted})
        connect(m_model, changed, this, &NetworkTable::updateLater);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &NetworkTable::updateLater);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_isFollowing)
            scrollToBottom();
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &NetworkTable::updateLater);
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, &NetworkTable::handleScrolled);
}

void NetworkTable::select(quint64 id)
{
    const auto row = m_model->rowOf(id);
    if (row < 0)
        return;
    setCurrentIndex(m_model->index(row, m_header->logicalIndex(0)));
    scrollTo(currentIndex());
}

std::vector<quint64> NetworkTable::selectedIds() const
{
    std::vector<quint64> ids;
    for (const auto &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            ids.push_back(m_model->idAt(row));
    }
    std::sort(ids.begin(), ids.end(),
              [this](quint64 a, quint64 b) { return m_model->rowOf(a) < m_model->rowOf(b); });
    return ids;
}

quint64 NetworkTable::currentId() const
{
    return m_model->idAt(currentIndex().row());
}

void NetworkTable::setSpan(WaterfallSpan span)
{
    m_span = span;
    m_header->showSpan(span);
    updateLater();
}

void NetworkTable::setFollowing(bool isFollowing)
{
    if (isFollowing)
        scrollToBottom();
    if (m_isFollowing == isFollowing)
        return;
    m_isFollowing = isFollowing;
    emit followingChanged(isFollowing);
}

/// Home and End are for rows here: a row is selected as one.
QModelIndex NetworkTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const auto column = std::max(currentIndex().column(), 0);
    if (action == MoveHome)
        return m_model->index(0, column);
    if (action == MoveEnd)
        return m_model->index(m_model->rowCount() - 1, column);
    return QTableView::moveCursor(action, modifiers);
}

void NetworkTable::mousePressEvent(QMouseEvent *event)
{
    const auto link = event->button() == Qt::LeftButton ? linkAt(event->position().toPoint()) : std::nullopt;
    if (!link)
        return QTableView::mousePressEvent(event);
    emit linkActivated(*link);
}

void NetworkTable::mouseMoveEvent(QMouseEvent *event)
{
    const auto at = event->position().toPoint();
    setHovered(indexAt(at));
    viewport()->setCursor(linkAt(at) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QTableView::mouseMoveEvent(event);
}

/// Whoever scrolls up reads; whoever comes back to the end follows.
void NetworkTable::wheelEvent(QWheelEvent *event)
{
    QTableView::wheelEvent(event);
    handleScrolled(0);
}

void NetworkTable::leaveEvent(QEvent *event)
{
    setHovered({});
    QTableView::leaveEvent(event);
}

void NetworkTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    updateLater();
    if (m_isFollowing)
        scrollToBottom();
}

void NetworkTable::rememberSelection()
{
    m_top = m_model->idAt(rowAt(0));
    if (currentIndex().isValid())
        m_current = currentId();
    const auto ids = selectedIds();
    if (ids.size() <= mostRemembered)
        m_selected.insert(ids.begin(), ids.end());
    m_hovered = {};
    m_delegate->setHovered({});
}

void NetworkTable::restoreSelection()
{
    m_isQuiet = true;
    QItemSelection selection;
    for (const auto id : m_selected) {
        if (const auto row = m_model->rowOf(id); row >= 0)
            selection.select(m_model->index(row, 0), m_model->index(row, networkColumnCount - 1));
    }
    const auto current = m_current == 0 ? -1 : m_model->rowOf(m_current);
    if (current >= 0)
        selectionModel()->setCurrentIndex(m_model->index(current, m_header->logicalIndex(0)),
                                          QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_isQuiet = false;
    const auto top = m_top == 0 ? -1 : m_model->rowOf(m_top);
    if (m_isFollowing)
        scrollToBottom();
    else if (current >= 0)
        scrollTo(m_model->index(current, 0));
    else if (top >= 0)
        scrollTo(m_model->index(top, 0), PositionAtTop);
    updateLater();
}

void NetworkTable::handleCurrent(const QModelIndex &index)
{
    const auto id = m_model->idAt(index.row());
    if (m_isQuiet || id == 0)
        return;
    m_current = id;
    m_selected.clear();
    emit currentChosen(id);
}

void NetworkTable::handleScrolled(int)
{
    const auto *bar = verticalScrollBar();
    const bool isAtEnd = bar->sliderPosition() >= bar->maximum();
    if (isAtEnd != m_isFollowing)
        setFollowing(isAtEnd);
}

void NetworkTable::updateLater()
{
    const bool isMuch = m_span == WaterfallSpan::WholeLog && m_model->rowCount() > manyRows;
    if (!m_waterfallTimer.isActive())
        m_waterfallTimer.start(isMuch ? lookEvery : 0);
}

void NetworkTable::updateWaterfall()
{
    m_delegate->setWaterfall({m_span, WaterfallScale(stretches())});
    viewport()->update();
}

std::vector<TimeSpan> NetworkTable::stretches() const
{
    auto first = 0;
    auto end = m_model->rowCount();
    if (m_span != WaterfallSpan::WholeLog) {
        first = std::max(rowAt(0), 0);
        const auto last = rowAt(viewport()->height() - 1);
        end = last < 0 ? end : last + 1;
    }
    std::vector<TimeSpan> found;
    found.reserve(static_cast<std::size_t>(std::max(end - first, 0)));
    for (int row = first; row < end; ++row) {
        const auto &each = *m_model->rowAt(row);
        found.push_back({Waterfall::beginOf(m_model->log(), each, m_span), each.length});
    }
    return found;
}

void NetworkTable::setHovered(const QModelIndex &index)
{
    if (index == m_hovered)
        return;
    const auto repaint = [this](int row) {
        if (row >= 0)
            viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    };
    repaint(m_hovered.row());
    m_hovered = index;
    m_delegate->setHovered(index);
    repaint(index.row());
}

std::optional<quint64> NetworkTable::linkAt(const QPoint &at) const
{
    const auto index = indexAt(at);
    const auto *row = m_model->rowAt(index.row());
    if (!row || static_cast<NetworkColumn>(index.column()) != NetworkColumn::Initiator)
        return std::nullopt;
    const bool isOnLink = m_delegate->linkRect(visualRect(index), m_model->log(), *row).contains(at);
    return isOnLink ? row->initiatedBy() : std::nullopt;
}

} // namespace expectra
