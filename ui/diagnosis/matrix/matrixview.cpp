// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/matrix/matrixview.h"

#include "ui/diagnosis/matrix/matrixdelegate.h"
#include "ui/diagnosis/matrix/matrixmodel.h"
#include "ui/diagnosis/matrix/probeheader.h"
#include "ui/style/fonts.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace expectra {

namespace {

namespace space = style::space;

constexpr int narrowest = 168; // "100 (by the proxy) → 200"
constexpr int widest = 248;    // of what a title may ask for
constexpr int beatTime = 400;  // milliseconds
constexpr int leastRows = 4;

} // namespace

MatrixView::MatrixView(MatrixModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new MatrixDelegate(this))
    , m_corner(new QLabel(tr("Probe"), this))
{
    style::makeFrameless(this);
    setAccessibleName(tr("Probes by routes"));
    setModel(model);
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setMouseTracking(true);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    setUpHeaders();
    connect(this, &QAbstractItemView::clicked, this, &MatrixView::activate);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        shareOut();
        followRun();
        updateGeometry();
    });
    connect(model, &QAbstractItemModel::dataChanged, this, &MatrixView::followRun);
}

void MatrixView::setUpHeaders()
{
    auto *probes = new ProbeHeader(this);
    setVerticalHeader(probes);
    probes->setVisible(true);
    probes->setDefaultSectionSize(space::row);
    probes->setMinimumSectionSize(space::row);
    probes->setSectionResizeMode(QHeaderView::Fixed);
    probes->setAccessibleName(tr("Probes"));
    auto *routes = horizontalHeader();
    routes->setFont(style::smallCodeFont());
    routes->setHighlightSections(false);
    routes->setSectionsClickable(false);
    routes->setTextElideMode(Qt::ElideMiddle);
    routes->setMinimumSectionSize(narrowest / 2);
    routes->setFixedHeight(space::row);
    routes->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    routes->setAccessibleName(tr("Routes"));
    m_corner->setFont(style::smallFont());
    m_corner->setIndent(space::margin);
    style::setTextRole(m_corner, style::Role::Dim);
}

void MatrixView::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void MatrixView::activate(const QModelIndex &index)
{
    if (index.data(MatrixModel::ExchangeRole).toULongLong() != 0)
        emit cellActivated(m_model->cellAt(index));
}

QSize MatrixView::sizeHint() const
{
    const int bar = horizontalScrollBar()->maximum() > 0 ? horizontalScrollBar()->sizeHint().height() : 0;
    return {verticalHeader()->sizeHint().width() + narrowest * std::max(1, m_model->columnCount()),
            2 * frameWidth() + space::row * (m_model->rowCount() + 1) + bar};
}

QSize MatrixView::minimumSizeHint() const
{
    return {verticalHeader()->sizeHint().width() + narrowest, space::row * leastRows};
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    const bool opens =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (opens && event->modifiers().testFlags(Qt::NoModifier) && currentIndex().isValid())
        return activate(currentIndex());
    QTableView::keyPressEvent(event);
}

void MatrixView::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(indexAt(event->position().toPoint()));
    QTableView::mouseMoveEvent(event);
}

void MatrixView::leaveEvent(QEvent *event)
{
    setHovered({});
    QTableView::leaveEvent(event);
}

void MatrixView::setHovered(const QModelIndex &index)
{
    m_delegate->setHovered(index);
    const bool opens = index.data(MatrixModel::ExchangeRole).toULongLong() != 0;
    viewport()->setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void MatrixView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareOut();
}

/// All routes in sight, side by side, as long as each has room for its words; else as wide as its title asks,
/// within reason.
void MatrixView::shareOut()
{
    const int count = m_model->columnCount();
    const bool fits = narrowest * count <= viewport()->width();
    for (int column = 0; column < count; ++column) {
        const int from = viewport()->width() * column / count;
        const int to = viewport()->width() * (column + 1) / count;
        setColumnWidth(column,
                       fits ? to - from
                            : std::clamp(horizontalHeader()->sectionSizeHint(column), narrowest, widest));
    }
}

void MatrixView::followRun()
{
    const bool runs = !m_model->running().empty();
    if (runs && !m_timer.isActive())
        m_timer.start(beatTime, this);
    else if (!runs)
        m_timer.stop();
}

void MatrixView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return QTableView::timerEvent(event);
    m_delegate->setBeat(++m_beat);
    for (const QModelIndex &cell : m_model->running())
        update(cell);
}

/// Over the corner, which has a button of its own and no words.
void MatrixView::updateGeometries()
{
    QTableView::updateGeometries();
    m_corner->setGeometry(frameWidth(), frameWidth(), verticalHeader()->width(),
                          horizontalHeader()->height());
    m_corner->raise();
}

} // namespace expectra
