// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/expectpanel.h"

#include "ui/panels/expect/advisercard.h"
#include "ui/panels/expect/expectwords.h"
#include "ui/panels/expect/findingcard.h"
#include "ui/panels/expect/steplist.h"
#include "ui/panels/find/labelfind.h"
#include "ui/style/spacing.h"
#include "ui/widgets/reading/readingparts.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSplitter>

#include <algorithm>

namespace expectra {

namespace {

constexpr int stepsShare = 58; // percent of the width

/// The adviser tells apart what is mixed up around Expect; to others it would be noise.
bool hasAdvice(const Exchange &exchange)
{
    const auto advice = statusAdvice(exchange);
    return !advice.empty() &&
           (exchange.expectation.sent || std::any_of(advice.begin(), advice.end(),
                                                     [](const StatusAdvice &each) { return each.wasGiven; }));
}

} // namespace

ExpectPanel::ExpectPanel(QWidget *parent)
    : QWidget(parent)
    , m_steps(new StepList)
    , m_meaning(scrolled(new QWidget))
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_pages(this, makeContent(), tr("No negotiation yet"),
              tr("Send a request with Expect: 100-continue to see how it is negotiated."))
{
    connect(m_steps, &StepList::linkActivated, this,
            [this](const QString &link) { emit exchangeRequested(link.toULongLong()); });
}

ExpectPanel::~ExpectPanel() = default;

QWidget *ExpectPanel::makeContent()
{
    m_splitter->setObjectName(QStringLiteral("expectSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(style::space::hair);
    m_splitter->addWidget(scrolled(m_steps));
    m_splitter->addWidget(m_meaning);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_isSplitByUser = true; });
    auto *content = new QWidget;
    auto *bar = new FindBar;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_splitter, 1);
    m_find = new LabelFind(bar, m_splitter, this);
    return content;
}

/// A splitter that grew up hidden remembers the shares of its hidden size.
void ExpectPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_isSplitByUser)
        m_splitter->setSizes({width() * stepsShare / 100, width() * (100 - stepsShare) / 100});
}

void ExpectPanel::showExchange(const Exchange *exchange)
{
    m_rows.clear();
    if (!exchange)
        return m_pages.showEmpty();
    if (exchange->initiator == Initiator::Retry417 && exchange->initiatedBy)
        m_rows.push_back(originRow(*exchange->initiatedBy));
    for (const auto &step : negotiationSteps(*exchange))
        m_rows.push_back(stepRow(step));
    m_steps->setRows(m_rows);
    showMeaning(*exchange);
    m_pages.showContent();
    m_find->refresh();
}

void ExpectPanel::showRetry(const Exchange *retry)
{
    auto rows = m_rows;
    if (retry)
        rows.push_back(retryRow(*retry));
    m_steps->setRows(rows);
    m_find->refresh();
}

void ExpectPanel::showMeaning(const Exchange &exchange)
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(style::space::margin, style::space::margin, style::space::margin,
                               style::space::margin);
    layout->setSpacing(style::space::wide);
    if (exchange.isComplete) {
        const auto found = findings(exchange);
        for (const auto &finding : found)
            layout->addWidget(makeCard(finding));
        if (found.empty())
            layout->addWidget(
                readLabel(tr("Nothing to remark: the exchange went as the rules have it."), Loudness::Dim));
        if (hasAdvice(exchange))
            layout->addWidget(makeAdviser(exchange));
    } else {
        layout->addWidget(
            readLabel(tr("What it means will stand here when the exchange has ended."), Loudness::Dim));
    }
    layout->addStretch();
    m_meaning->setWidget(content);
    content->setAutoFillBackground(false); // setWidget() turns it on
}

QWidget *ExpectPanel::makeCard(const Finding &finding)
{
    auto *card = new FindingCard(finding);
    connect(card, &FindingCard::bytesActivated, this, &ExpectPanel::bytesActivated);
    connect(card, &FindingCard::momentActivated, this, &ExpectPanel::momentActivated);
    return card;
}

QWidget *ExpectPanel::makeAdviser(const Exchange &exchange)
{
    auto *card = new AdviserCard(exchange, m_isAdviserOpen);
    connect(card, &AdviserCard::opened, this, [this](bool isOpen) { m_isAdviserOpen = isOpen; });
    return card;
}

} // namespace expectra
