// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timing/timingpanel.h"

#include "ui/panels/parts/filterbox.h"
#include "ui/panels/parts/rowtable.h"
#include "ui/panels/timing/eventmodel.h"
#include "ui/panels/timing/factlist.h"
#include "ui/panels/timing/phasemodel.h"
#include "ui/panels/timing/timingdelegates.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/widgets/reading/readingparts.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QToolButton>

namespace expectra {

namespace {

constexpr int phasesShare = 42; // percent of the width
constexpr int nameWidth = 124;
constexpr int figureWidth = 84;
constexpr int shareWidth = 64;
constexpr int narrowestBars = 36;
constexpr int timeWidth = 92;
constexpr int sinceWidth = 72;
constexpr int clockWidth = 68;
constexpr int bytesWidth = 72;
constexpr int rangeWidth = 112;
constexpr int roomForRanges = 1190; // of the panel; else what happened would be cut

} // namespace

TimingPanel::TimingPanel(QWidget *parent)
    : QWidget(parent)
    , m_phaseModel(new PhaseModel(this))
    , m_eventModel(new EventModel(this))
    , m_phases(new RowTable(tr("Phases of the exchange")))
    , m_events(new RowTable(tr("Events of the exchange")))
    , m_filter(new FilterBox(tr("Filter the events"), m_events, this))
    , m_count(new QLabel)
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_pages(this, makeContent(), tr("No times yet"), tr("Send a request to see where its time goes."))
{
    setUpTables();
    connect(m_phases, &RowTable::rowChosen, this, &TimingPanel::handlePhase);
    connect(m_phases, &RowTable::rowActivated, this, [this](int row) {
        const auto *phase = m_phaseModel->phaseAt(row);
        if (phase && !phase->bytes.isEmpty())
            emit bytesActivated(phase->bytes, phase->direction);
    });
    connect(m_events, &RowTable::rowChosen, this, [this](int row) {
        if (const auto words = m_eventModel->wordsAt(row); !words.bytes.isEmpty())
            emit bytesSelected(words.bytes, words.direction);
    });
    connect(m_events, &RowTable::rowActivated, this, [this](int row) {
        if (const auto words = m_eventModel->wordsAt(row); !words.bytes.isEmpty())
            emit bytesActivated(words.bytes, words.direction);
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_eventModel->setFilter(text);
        showCount();
    });
}

TimingPanel::~TimingPanel() = default;

QWidget *TimingPanel::makeContent()
{
    m_splitter->setObjectName(QStringLiteral("timingSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(style::space::hair);
    m_splitter->addWidget(makePhases());
    m_splitter->addWidget(makeEvents());
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_isSplitByUser = true; });
    return m_splitter;
}

/// The phases are few: all of them are shown, and what is known about the connection follows below.
QWidget *TimingPanel::makePhases()
{
    auto *column = new QWidget;
    m_left = new QVBoxLayout(column);
    m_left->setContentsMargins(0, 0, 0, 0);
    m_left->setSpacing(0);
    m_left->addWidget(m_phases);
    m_left->addStretch();
    m_phases->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_phases->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *area = scrolled(column);
    area->setFocusPolicy(Qt::NoFocus); // the table in it has the keys
    return area;
}

QWidget *TimingPanel::makeEvents()
{
    auto *side = new QWidget;
    m_count->setFont(style::smallFont());
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto *copy = new QToolButton;
    copy->setIcon(style::icon(style::Icon::Copy, style::Role::Dim));
    copy->setToolTip(tr("Copy both tables"));
    copy->setAccessibleName(tr("Copy both tables"));
    copy->setFocusPolicy(Qt::StrongFocus);
    connect(copy, &QToolButton::clicked, this, &TimingPanel::copyTables);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(style::space::gap, style::space::tight, style::space::gap, style::space::tight);
    head->setSpacing(style::space::gap);
    head->addWidget(m_filter, 1);
    head->addWidget(m_count);
    head->addStretch();
    head->addWidget(copy);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_events, 1);
    return side;
}

void TimingPanel::setUpTables()
{
    m_phases->setModel(m_phaseModel);
    m_phases->setItemDelegate(new PhaseDelegate(this));
    m_phases->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *phases = m_phases->horizontalHeader();
    phases->resizeSection(PhaseModel::NameColumn, nameWidth);
    phases->resizeSection(PhaseModel::StartColumn, figureWidth);
    phases->resizeSection(PhaseModel::LengthColumn, figureWidth);
    phases->resizeSection(PhaseModel::ShareColumn, shareWidth);
    phases->setMinimumSectionSize(narrowestBars);
    phases->setSectionResizeMode(PhaseModel::BarColumn, QHeaderView::Stretch);

    m_events->setModel(m_eventModel);
    m_events->setItemDelegate(new EventDelegate(this));
    auto *events = m_events->horizontalHeader();
    events->resizeSection(EventModel::TimeColumn, timeWidth);
    events->resizeSection(EventModel::SinceColumn, sinceWidth);
    events->resizeSection(EventModel::ClockColumn, clockWidth);
    events->resizeSection(EventModel::BytesColumn, bytesWidth);
    events->resizeSection(EventModel::RangeColumn, rangeWidth);
    events->setSectionResizeMode(EventModel::WhatColumn, QHeaderView::Stretch);
}

/// A splitter that grew up hidden remembers the shares of its hidden size.
void TimingPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_events->setColumnHidden(EventModel::RangeColumn, width() < roomForRanges);
    if (!m_isSplitByUser)
        m_splitter->setSizes({width() * phasesShare / 100, width() * (100 - phasesShare) / 100});
}

void TimingPanel::showExchange(const Exchange *exchange)
{
    if (!exchange) {
        m_shown = 0;
        return m_pages.showEmpty();
    }
    if (m_shown == exchange->id && m_isComplete &&
        m_eventModel->total() == static_cast<int>(exchange->timeline.events().size()))
        return; // a finished exchange never changes: what was chosen in it stays so
    m_shown = exchange->id;
    m_isComplete = exchange->isComplete;
    m_phaseModel->show(*exchange);
    m_eventModel->show(*exchange);
    m_phases->setFixedHeight(m_phaseModel->rowCount() * style::space::row +
                             m_phases->horizontalHeader()->sizeHint().height());
    delete m_facts;
    m_facts = makeFactList(connectionFacts(*exchange));
    insertRead(*m_left, 1, m_facts);
    showCount();
    m_pages.showContent();
}

void TimingPanel::showCount()
{
    const auto shown = m_eventModel->rowCount();
    m_count->setText(shown == m_eventModel->total()
                         ? tr("%n event(s)", nullptr, static_cast<int>(shown))
                         : tr("%1 of %2 events").arg(shown).arg(m_eventModel->total()));
}

void TimingPanel::handlePhase(int row)
{
    const auto *phase = m_phaseModel->phaseAt(row);
    if (!phase)
        return;
    m_events->goToRow(m_eventModel->firstFrom(phase->phase.start));
    emit phaseSelected(phase->phase.name, phase->bytes, phase->direction);
}

void TimingPanel::selectPhase(timeline::PhaseName phase)
{
    const auto row = m_phaseModel->rowOf(phase);
    m_phases->goToRow(row);
    if (const auto *facts = m_phaseModel->phaseAt(row))
        m_events->goToRow(m_eventModel->firstFrom(facts->phase.start));
}

void TimingPanel::selectTime(Instant at)
{
    m_events->goToRow(m_eventModel->firstFrom(at));
}

void TimingPanel::highlight(ByteRange bytes, Direction direction)
{
    if (const auto row = m_eventModel->rowOf(bytes, direction); row >= 0)
        m_events->goToRow(row);
}

void TimingPanel::copyTables() const
{
    QGuiApplication::clipboard()->setText(m_phases->asText() + QStringLiteral("\n\n") + m_events->asText());
}

} // namespace expectra
