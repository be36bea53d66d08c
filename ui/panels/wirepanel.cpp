// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/wirepanel.h"

#include "ui/panels/choicebar.h"
#include "ui/panels/wire/wireview.h"
#include "ui/style/fonts.h"
#include "ui/style/spacing.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

namespace expectra {

WirePanel::WirePanel(QWidget *parent)
    : QWidget(parent)
    , m_choice(new ChoiceBar(tr("Show the bytes as"), {tr("Text"), tr("Hex")}))
    , m_view(new WireView)
    , m_pages(this, makeContent(), tr("No bytes yet"), tr("Send a request to see its bytes."))
{
    connect(m_choice, &ChoiceBar::chosen, this, &WirePanel::showRows);
}

QWidget *WirePanel::makeContent()
{
    auto *content = new QWidget;
    auto *legend = new QLabel(tr("→ sent   ← received   times since the start"));
    legend->setFont(style::smallFont());
    legend->setForegroundRole(QPalette::PlaceholderText);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(style::space::margin, style::space::tight, style::space::gap,
                             style::space::tight);
    head->addWidget(legend, 1);
    head->addWidget(m_choice);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);
    return content;
}

void WirePanel::showExchange(const Exchange *exchange)
{
    const bool isSame = exchange && m_exchange && exchange->id == m_exchange->id;
    if (!isSame)
        m_marked = {};
    m_exchange = exchange ? std::optional<Exchange>(*exchange) : std::nullopt;
    if (!m_exchange)
        return m_pages.showEmpty();
    if (!m_exchange->timeline.first<timeline::Sent>() && !m_exchange->timeline.first<timeline::Received>())
        return m_pages.showEmpty(tr("No bytes"), tr("Nothing passed on the wire in either direction."));
    showRows();
    m_pages.showContent();
}

void WirePanel::showRows()
{
    const auto form = m_choice->current() == 0 ? WireForm::Text : WireForm::Hex;
    m_view->showRows(WireRows(*m_exchange, form));
    m_view->highlight(m_marked, m_markedDirection);
}

void WirePanel::highlight(ByteRange bytes, Direction direction)
{
    m_marked = bytes;
    m_markedDirection = direction;
    m_view->highlight(bytes, direction);
}

} // namespace expectra
