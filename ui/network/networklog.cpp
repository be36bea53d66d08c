// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/networklog.h"

#include "ui/network/networkdelegate.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

#include <array>

namespace expectra {

namespace {

constexpr std::array columnWidths{48, 150, 76, 76, 136, 88, 128, 84, 84}; // the waterfall takes the rest
constexpr int filterWidth = 320;

} // namespace

NetworkLog::NetworkLog(QWidget *parent)
    : QWidget(parent)
    , m_model(new NetworkModel(this))
    , m_delegate(new NetworkDelegate(this))
    , m_table(new QTableView(this))
    , m_filter(new QLineEdit)
    , m_count(new QLabel)
    , m_filterBar(makeFilterBar())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filterBar, 0, Qt::AlignRight);
    layout->addWidget(m_table, 1);
    setUpTable();
    m_scaleTimer.setSingleShot(true);
    connect(&m_scaleTimer, &QTimer::timeout, this, &NetworkLog::updateScale);
    const auto later = [this] { m_scaleTimer.start(0); };
    connect(m_model, &QAbstractItemModel::rowsInserted, this, later);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, later);
    connect(m_model, &QAbstractItemModel::dataChanged, this, later);
    connect(m_model, &QAbstractItemModel::modelReset, this, later);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, later);
}

QWidget *NetworkLog::makeFilterBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(style::space::gap, 2, style::space::gap, 2);
    layout->setSpacing(style::space::gap);
    m_count->setFont(style::smallFont());
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_filter->setFont(style::smallCodeFont());
    m_filter->setFixedWidth(filterWidth);
    m_filter->setClearButtonEnabled(true);
    m_filter->setPlaceholderText(tr("filter: expect:any status:4xx host:name"));
    m_filter->setAccessibleName(tr("Filter of the network log"));
    m_filter->setToolTip(
        tr("Words that must all hold. expect:refused, expect:any, status:417, status:4xx, status:failed, "
           "method:put, host:name; any other word is looked for in method, address and name. A minus "
           "before a word turns it round."));
    layout->addWidget(m_count);
    layout->addWidget(m_filter);
    connect(m_filter, &QLineEdit::textChanged, this, &NetworkLog::applyFilter);
    return bar;
}

QWidget *NetworkLog::takeFilterBar()
{
    layout()->removeWidget(m_filterBar);
    return m_filterBar;
}

void NetworkLog::setUpTable()
{
    style::makeFrameless(m_table);
    m_table->setAccessibleName(tr("Network log"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(m_delegate);
    m_table->setShowGrid(false);
    m_table->setMouseTracking(true);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setMinimumSectionSize(style::space::row);
    m_table->verticalHeader()->setDefaultSectionSize(style::space::row);
    auto *header = m_table->horizontalHeader();
    header->setFont(style::smallFont());
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setFixedHeight(style::space::row);
    for (std::size_t i = 0; i < columnWidths.size(); ++i)
        header->resizeSection(static_cast<int>(i), columnWidths[i]);
    m_table->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &NetworkLog::handleCurrent);
}

void NetworkLog::addExchange(const ExchangePtr &exchange)
{
    auto *bar = m_table->verticalScrollBar();
    const bool wasAtEnd = bar->value() == bar->maximum();
    m_model->put(exchange);
    if (wasAtEnd)
        m_table->scrollToBottom();
    updateCount();
}

void NetworkLog::updateRunning(const ExchangePtr &snapshot)
{
    const auto known = m_model->find(snapshot->id);
    if (known && known->isComplete)
        return; // a late snapshot of what has finished meanwhile
    addExchange(snapshot);
}

void NetworkLog::clear()
{
    m_chosen.reset();
    m_model->clear();
    updateCount();
}

ExchangePtr NetworkLog::exchange(quint64 id) const
{
    return m_model->find(id);
}

void NetworkLog::select(quint64 id)
{
    const auto row = m_model->rowOf(id);
    if (row < 0)
        return;
    m_table->setCurrentIndex(m_model->index(row, 0));
    m_table->scrollTo(m_model->index(row, 0));
}

void NetworkLog::handleCurrent(const QModelIndex &index)
{
    const auto chosen = m_model->exchangeAt(index.row());
    if (!chosen)
        return;
    m_chosen = chosen->id;
    emit exchangeSelected(chosen);
}

/// The exchange that was chosen last is chosen again as soon as the filter lets it through, and nobody is
/// told.
void NetworkLog::applyFilter()
{
    m_model->setFilter(NetworkFilter(m_filter->text()));
    updateCount();
    const auto row = m_chosen ? m_model->rowOf(*m_chosen) : -1;
    if (row < 0)
        return;
    const QSignalBlocker blocker(this);
    m_table->setCurrentIndex(m_model->index(row, 0));
}

void NetworkLog::updateCount()
{
    const auto shown = m_model->rowCount();
    m_count->setText(shown == m_model->total() ? QString() : tr("%1 of %2").arg(shown).arg(m_model->total()));
}

void NetworkLog::updateScale()
{
    std::vector<ExchangePtr> inView;
    const auto first = std::max(m_table->rowAt(0), 0);
    const auto last = m_table->rowAt(m_table->viewport()->height() - 1);
    const auto end = last < 0 ? m_model->rowCount() : last + 1;
    for (int row = first; row < end; ++row)
        inView.push_back(m_model->exchangeAt(row));
    m_delegate->setScale(WaterfallScale(inView));
    m_table->viewport()->update();
}

void NetworkLog::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_scaleTimer.start(0);
}

/// Ctrl+C copies the current row as text.
bool NetworkLog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress ||
        !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy))
        return QWidget::eventFilter(watched, event);
    const auto chosen = m_model->exchangeAt(m_table->currentIndex().row());
    QStringList cells;
    for (int column = 0; chosen && column < networkColumnCount; ++column)
        cells.append(cellText(*chosen, static_cast<NetworkColumn>(column)));
    QGuiApplication::clipboard()->setText(cells.join(QLatin1Char('\t')));
    return true;
}

} // namespace expectra
