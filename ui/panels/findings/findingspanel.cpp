// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/findings/findingspanel.h"

#include "ui/widgets/choicebar.h"
#include "ui/panels/expect/findingcard.h"
#include "ui/panels/findings/findingdelegate.h"
#include "ui/panels/findings/findingmodel.h"
#include "ui/panels/findings/findingwords.h"
#include "ui/panels/parts/rowtable.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/widgets/reading/readingparts.h"

#include <QtGui/QAction>
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

constexpr int listShare = 56; // percent of the width
constexpr int severityWidth = 96;
constexpr int ruleWidth = 150;

} // namespace

FindingsPanel::FindingsPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new FindingModel(this))
    , m_table(new RowTable(tr("Findings")))
    , m_choice(new ChoiceBar(tr("Show"), {tr("All"), tr("Errors"), tr("Warnings"), tr("Notes"), tr("Good")}))
    , m_detail(scrolled(readColumn()))
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_pages(this, makeContent(), tr("No findings yet"), tr("Send a request to have its exchange checked."))
{
    connect(m_table, &RowTable::rowChosen, this, &FindingsPanel::showRow);
    connect(m_choice, &ChoiceBar::chosen, this, [this](int choice) {
        m_model->setFilter(static_cast<FindingFilter>(choice));
        showFirst();
    });
}

FindingsPanel::~FindingsPanel() = default;

QWidget *FindingsPanel::makeContent()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new FindingDelegate(this));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *header = m_table->horizontalHeader();
    header->resizeSection(FindingModel::SeverityColumn, severityWidth);
    header->resizeSection(FindingModel::RuleColumn, ruleWidth);
    header->setSectionResizeMode(FindingModel::WhatColumn, QHeaderView::Stretch);
    m_splitter->setObjectName(QStringLiteral("findingsSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(style::space::hair);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(makeSide());
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_isSplitByUser = true; });
    return m_splitter;
}

QWidget *FindingsPanel::makeSide()
{
    auto *side = new QWidget;
    m_detail->setAccessibleName(tr("The chosen finding"));
    auto *copy = new QToolButton;
    copy->setIcon(style::icon(style::Icon::Copy, style::Role::Dim));
    copy->setToolTip(tr("Copy the finding"));
    copy->setAccessibleName(tr("Copy the finding"));
    copy->setFocusPolicy(Qt::StrongFocus);
    connect(copy, &QToolButton::clicked, this, &FindingsPanel::copyRow);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(style::space::margin, style::space::tight, style::space::gap, 0);
    head->addWidget(m_choice);
    head->addStretch();
    head->addWidget(copy);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_detail, 1);
    return side;
}

/// A splitter that grew up hidden remembers the shares of its hidden size.
void FindingsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_isSplitByUser)
        m_splitter->setSizes({width() * listShare / 100, width() * (100 - listShare) / 100});
}

void FindingsPanel::showExchange(const Exchange *exchange)
{
    if (!exchange || !exchange->isComplete) {
        m_shown = 0;
        return exchange
                   ? m_pages.showEmpty(tr("Not finished"), tr("The exchange is checked when it has ended."))
                   : m_pages.showEmpty();
    }
    if (m_shown == exchange->id)
        return; // a finished exchange never changes: what was chosen in it stays so
    m_shown = exchange->id;
    m_model->show(*exchange);
    showFirst();
    m_pages.showContent();
}

void FindingsPanel::showFirst()
{
    if (m_model->rowCount() > 0)
        m_table->goToRow(0);
    showRow(m_model->rowCount() > 0 ? 0 : -1);
}

void FindingsPanel::choose(const QString &id)
{
    const auto rule = id.toStdString();
    if (!m_model->holds(rule))
        return;
    if (m_model->rowOf(rule) < 0) {
        m_model->setFilter(FindingFilter::All);
        m_choice->choose(static_cast<int>(FindingFilter::All));
    }
    const int row = m_model->rowOf(rule);
    m_table->goToRow(row);
    showRow(row);
}

void FindingsPanel::showRow(int row)
{
    if (const auto *held = m_model->heldAt(row))
        return showHeld(*held);
    auto *column = readColumn();
    auto *layout = static_cast<QVBoxLayout *>(column->layout());
    if (const auto *finding = m_model->findingAt(row)) {
        auto *card = new FindingCard(*finding);
        connect(card, &FindingCard::bytesActivated, this, &FindingsPanel::bytesActivated);
        connect(card, &FindingCard::momentActivated, this, &FindingsPanel::momentActivated);
        layout->addWidget(card);
    } else {
        layout->addWidget(readLabel(tr("Nothing of this kind was found."), Loudness::Dim));
    }
    layout->addStretch();
    m_detail->setWidget(column);
    column->setAutoFillBackground(false); // setWidget() turns it on
}

void FindingsPanel::showHeld(const Held &held)
{
    auto *column = readColumn();
    auto *layout = static_cast<QVBoxLayout *>(column->layout());
    const auto look = heldLook();
    auto *chip = new Chip(Chip::Shape::Filled);
    chip->setContent(look.word, look.tone, look.icon);
    auto *head = new QHBoxLayout;
    head->setSpacing(style::space::gap);
    head->addWidget(chip);
    if (!held.citation.isEmpty())
        head->addWidget(referenceLabel(held.citation));
    head->addStretch();
    layout->addLayout(head);
    layout->addWidget(readLabel(held.sentence, Loudness::Strong));
    layout->addWidget(readLabel(tr("Checked in this exchange and found good."), Loudness::Dim));
    layout->addStretch();
    m_detail->setWidget(column);
    column->setAutoFillBackground(false); // setWidget() turns it on
}

void FindingsPanel::copyRow() const
{
    const auto row = m_table->currentIndex().row();
    if (const auto *finding = m_model->findingAt(row))
        QGuiApplication::clipboard()->setText(findingText(*finding));
    else if (const auto *held = m_model->heldAt(row))
        QGuiApplication::clipboard()->setText(held->sentence);
}

} // namespace expectra
