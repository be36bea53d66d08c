// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/exchangeview.h"

#include "ui/panels/answerstrip.h"
#include "ui/panels/findings/findingspanel.h"
#include "ui/timeline/timelineview.h"
#include "ui/widgets/lazypage.h"
#include "ui/widgets/tabpages.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QSplitter>

#include <algorithm>

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
{
    auto *answer = emptyLayout(m_answer);
    answer->addWidget(m_strip);
    answer->addWidget(m_timeline, 1);

    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(QStringLiteral("exchange"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_answer);
    splitter->addWidget(m_panels);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    emptyLayout(this)->addWidget(splitter);
    addPanels();
    showPanel(Panel::Expect);
    fillVisiblePanel();
    connectParts();
}

void ExchangeView::addPanels()
{
    for (const auto &spec : panelTable()) {
        auto *page = new LazyPage([this, &spec] { return spec.make(*this); });
        m_panels->addPage(page, panelTitle(spec));
        m_panels->setLook(page, {spec.role, 0});
        m_pages.push_back(page);
    }
}

void ExchangeView::connectParts()
{
    connect(m_panels, &TabPages::currentChanged, this, [this] {
        fillVisiblePanel();
        selectInVisiblePanel();
    });
    connect(m_strip, &AnswerStrip::findingActivated, this, [this](const QString &id) {
        const bool isAboutExpect = id.isEmpty() || id.startsWith(QLatin1String("EXP-"));
        isAboutExpect ? showPanel(Panel::Expect) : showFinding(id);
    });
    connect(m_strip, &AnswerStrip::pauseRequested, this, &ExchangeView::pauseRequested);
    connect(m_timeline, &TimelineView::exchangeRequested, this, &ExchangeView::exchangeRequested);
    connect(m_timeline, &TimelineView::phaseSelected, this,
            [this](timeline::PhaseName phase, ByteRange bytes, Direction direction) {
                m_shown.selection = {phase, bytes, direction, std::nullopt};
                selectInVisiblePanel();
            });
}

void ExchangeView::showExchange(const ExchangePtr &exchange, const ExchangePtr &retry,
                                const std::vector<ExchangePtr> &play)
{
    const bool isSame = exchange && m_shown.exchange && exchange->id == m_shown.exchange->id;
    m_shown = {exchange, retry, isSame ? m_shown.selection : std::nullopt};
    m_strip->showExchange(exchange.get());
    m_timeline->showExchange(exchange.get(), play);
    fillVisiblePanel();
}

void ExchangeView::showPanel(Panel panel)
{
    m_panels->showPage(m_pages[static_cast<std::size_t>(&panelSpec(panel) - panelTable().data())]);
}

ExchangeView::Panel ExchangeView::panel() const
{
    const auto shown = std::find(m_pages.begin(), m_pages.end(), m_panels->current());
    return panelTable()[static_cast<std::size_t>(shown - m_pages.begin())].id;
}

void ExchangeView::selectPhase(timeline::PhaseName phase, ByteRange bytes, Direction direction)
{
    m_shown.selection = {phase, bytes, direction, std::nullopt};
    m_timeline->selectPhase(phase);
}

void ExchangeView::selectBytes(ByteRange bytes, Direction direction)
{
    m_shown.selection = {std::nullopt, bytes, direction, std::nullopt};
    m_timeline->selectBytes(bytes, direction);
}

void ExchangeView::showFinding(const QString &id)
{
    showPanel(Panel::Findings);
    if (auto *findings = m_panels->findChild<FindingsPanel *>())
        findings->choose(id);
}

void ExchangeView::showMoment(Instant at)
{
    m_shown.selection = {std::nullopt, {}, Direction::Received, at};
    goTo(Panel::Timing);
}

void ExchangeView::showBytes(ByteRange bytes, Direction direction)
{
    selectBytes(bytes, direction);
    goTo(Panel::Wire);
}

/// The panel that is shown already hears of the selection too.
void ExchangeView::goTo(Panel shown)
{
    if (panel() == shown)
        selectInVisiblePanel();
    else
        showPanel(shown);
}

QWidget *ExchangeView::panelArea() const
{
    return m_panels;
}

QWidget *ExchangeView::visiblePanel()
{
    return static_cast<LazyPage *>(m_panels->current())->content();
}

void ExchangeView::saveResponse()
{
    showPanel(Panel::Response);
    emit saveRequested();
}

void ExchangeView::fillVisiblePanel()
{
    panelSpec(panel()).show(visiblePanel(), m_shown);
}

void ExchangeView::selectInVisiblePanel()
{
    if (m_shown.selection)
        panelSpec(panel()).select(visiblePanel(), *m_shown.selection);
}

} // namespace expectra
