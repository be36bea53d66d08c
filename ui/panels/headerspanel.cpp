// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/headerspanel.h"

#include "ui/panels/choicebar.h"
#include "ui/panels/headers/headertree.h"
#include "ui/panels/text/codeview.h"
#include "ui/panels/text/shownbytes.h"
#include "ui/style/spacing.h"

#include <QtCore/QStringList>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QStackedWidget>

namespace expectra {

namespace {

/// The heads with their bytes. Received ones are read from the store, which is the wire's while it runs.
QString rawHeads(const Exchange &exchange)
{
    QStringList heads{shownText(exchange.sent.head)};
    if (!exchange.isComplete || !exchange.inbound)
        return heads.join(QLatin1Char('\n'));
    for (std::size_t i = 0; i < std::min(exchange.interim.size(), HeaderTree::mostInterims); ++i)
        heads.append(shownText(exchange.inbound->read(exchange.interim[i].range)));
    if (exchange.response)
        heads.append(shownText(exchange.inbound->read(exchange.response->range)));
    return heads.join(QLatin1Char('\n'));
}

} // namespace

HeadersPanel::HeadersPanel(QWidget *parent)
    : QWidget(parent)
    , m_tree(new HeaderTree)
    , m_raw(new CodeView)
    , m_choice(new ChoiceBar(tr("Show the heads"), {tr("Fields"), tr("Raw")}))
    , m_views(new QStackedWidget)
    , m_pages(this, makeContent(), tr("No headers yet"),
              tr("Send a request to see what left and what came back."))
{
    connect(m_choice, &ChoiceBar::chosen, m_views, &QStackedWidget::setCurrentIndex);
}

QWidget *HeadersPanel::makeContent()
{
    auto *content = new QWidget;
    m_raw->setAccessibleName(tr("Heads as they were sent and received"));
    m_views->addWidget(m_tree);
    m_views->addWidget(m_raw);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, style::space::tight, 0, 0);
    layout->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, style::space::gap, 0);
    head->addStretch();
    head->addWidget(m_choice);
    layout->addLayout(head);
    layout->addWidget(m_views, 1);
    return content;
}

void HeadersPanel::showExchange(const Exchange *exchange)
{
    if (!exchange)
        return m_pages.showEmpty();
    m_tree->showExchange(*exchange);
    m_raw->showText(rawHeads(*exchange), Language::Plain, false);
    m_pages.showContent();
}

} // namespace expectra
