// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/exchangeview.h"

#include "ui/panels/answerstrip.h"
#include "ui/panels/expectpanel.h"
#include "ui/panels/headerspanel.h"
#include "ui/panels/responsepanel.h"
#include "ui/panels/wirepanel.h"
#include "ui/timeline/timelineview.h"
#include "ui/widgets/tabpages.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QSplitter>

namespace expectra {

namespace {

QBoxLayout *emptyLayout(QWidget *widget)
{
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

} // namespace

ExchangeView::ExchangeView(QWidget *parent)
    : QWidget(parent)
    , m_answer(new QWidget)
    , m_strip(new AnswerStrip)
    , m_timeline(new TimelineView)
    , m_panels(new TabPages(tr("Panels of the exchange")))
    , m_headers(new HeadersPanel)
    , m_response(new ResponsePanel)
    , m_wire(new WirePanel)
    , m_expect(new ExpectPanel)
{
    auto *answer = emptyLayout(m_answer);
    answer->addWidget(m_strip);
    answer->addWidget(m_timeline, 1);

    m_panels->addPage(m_headers, tr("Headers"));
    m_panels->addPage(m_response, tr("Response"));
    m_panels->addPage(m_wire, tr("Wire"));
    m_panels->addPage(m_expect, tr("Expect"));
    m_panels->setLook(m_expect, {style::Role::Expect, 0});

    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(QStringLiteral("exchange"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_answer);
    splitter->addWidget(m_panels);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    emptyLayout(this)->addWidget(splitter);
    connectParts();
    showPanel(Panel::Expect);
}

void ExchangeView::connectParts()
{
    connect(m_panels, &TabPages::currentChanged, this, &ExchangeView::fillVisiblePanel);
    connect(m_strip, &AnswerStrip::findingActivated, this, [this] { showPanel(Panel::Expect); });
    connect(m_expect, &ExpectPanel::exchangeRequested, this, &ExchangeView::exchangeRequested);
    connect(m_timeline, &TimelineView::phaseSelected, this,
            [this](timeline::PhaseName, ByteRange bytes, Direction direction) {
                m_wire->showExchange(m_exchange.get());
                m_wire->highlight(bytes, direction);
            });
}

void ExchangeView::showExchange(const ExchangePtr &exchange, const ExchangePtr &retry)
{
    m_exchange = exchange;
    m_retry = retry;
    m_strip->showExchange(exchange.get());
    m_timeline->showExchange(exchange.get());
    fillVisiblePanel();
}

void ExchangeView::showPanel(Panel panel)
{
    m_panels->showPage(pageOf(panel));
}

ExchangeView::Panel ExchangeView::panel() const
{
    for (const auto each : {Panel::Headers, Panel::Response, Panel::Wire}) {
        if (pageOf(each) == m_panels->current())
            return each;
    }
    return Panel::Expect;
}

QWidget *ExchangeView::panelArea() const
{
    return m_panels;
}

std::optional<ExchangeView::Panel> ExchangeView::panelNamed(const QString &name)
{
    if (name == QLatin1String("headers"))
        return Panel::Headers;
    if (name == QLatin1String("response"))
        return Panel::Response;
    if (name == QLatin1String("wire"))
        return Panel::Wire;
    return name == QLatin1String("expect") ? std::optional(Panel::Expect) : std::nullopt;
}

QWidget *ExchangeView::pageOf(Panel panel) const
{
    switch (panel) {
    case Panel::Headers: return m_headers;
    case Panel::Response: return m_response;
    case Panel::Wire: return m_wire;
    case Panel::Expect: return m_expect;
    }
    return m_expect;
}

void ExchangeView::fillVisiblePanel()
{
    switch (panel()) {
    case Panel::Headers: m_headers->showExchange(m_exchange.get()); return;
    case Panel::Response: m_response->showExchange(m_exchange.get()); return;
    case Panel::Wire: m_wire->showExchange(m_exchange.get()); return;
    case Panel::Expect: m_expect->showExchange(m_exchange.get()); m_expect->showRetry(m_retry.get());
    }
}

} // namespace expectra
