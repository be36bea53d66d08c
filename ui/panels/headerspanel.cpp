// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/headerspanel.h"

#include "app/analysis/heads/headsecrets.h"
#include "app/exchange/passedbytes.h"
#include "app/http/secretfields.h"
#include "ui/widgets/choicebar.h"
#include "ui/panels/headers/headerdetail.h"
#include "ui/panels/headers/headertree.h"
#include "ui/panels/parts/filterbox.h"
#include "ui/text/codeview.h"
#include "ui/panels/text/shownbytes.h"
#include "ui/style/spacing.h"

#include <QtCore/QStringList>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>

namespace expectra {

namespace {

constexpr int treeShare = 62; // percent of the width
constexpr int asFields = 0;

/// The heads with their bytes. Received ones are read from the store, which is the wire's while it runs.
QString rawHeads(const Exchange &exchange, bool showsSecrets)
{
    const auto shown = [showsSecrets](const std::string &head) {
        return shownText(showsSecrets ? head : http::maskedHead(head));
    };
    QStringList heads{shown(exchange.sent.head)};
    if (!exchange.isComplete || !exchange.inbound)
        return heads.join(QLatin1Char('\n'));
    for (std::size_t i = 0; i < std::min(exchange.interim.size(), mostInterims); ++i)
        heads.append(shown(headText(exchange, exchange.interim[i])));
    if (exchange.response)
        heads.append(shown(headText(exchange, *exchange.response)));
    return heads.join(QLatin1Char('\n'));
}

} // namespace

HeadersPanel::HeadersPanel(QWidget *parent)
    : QWidget(parent)
    , m_tree(new HeaderTree)
    , m_detail(new HeaderDetail)
    , m_raw(new CodeView(tr("Heads as they were sent and received")))
    , m_secrets(new QCheckBox(tr("Show secrets")))
    , m_choice(new ChoiceBar(tr("Show the heads"), {tr("Fields"), tr("Raw")}))
    , m_filter(new FilterBox(tr("Filter the fields"), m_tree, this))
    , m_fields(new QSplitter(Qt::Horizontal))
    , m_views(new QStackedWidget)
    , m_pages(this, makeContent(), tr("No headers yet"),
              tr("Send a request to see what left and what came back."))
{
    connect(m_choice, &ChoiceBar::chosen, this, &HeadersPanel::showView);
    connect(m_secrets, &QCheckBox::toggled, this, [this] {
        const auto *head = m_tree->currentHead();
        const auto *field = m_tree->currentField();
        const auto direction = head ? head->direction : Direction::Sent;
        const auto bytes = field ? field->field.range : head ? head->range : ByteRange{};
        showHeads();
        m_tree->goTo(bytes, direction);
    });
    connect(m_filter, &QLineEdit::textChanged, m_tree, &HeaderTree::setFilter);
    connect(m_tree, &HeaderTree::currentChangedTo, this, &HeadersPanel::showDetail);
    connect(m_tree, &HeaderTree::bytesSelected, this, &HeadersPanel::bytesSelected);
    connect(m_tree, &HeaderTree::bytesActivated, this, &HeadersPanel::bytesActivated);
    connect(m_detail, &HeaderDetail::bytesActivated, this, &HeadersPanel::bytesActivated);
}

HeadersPanel::~HeadersPanel() = default;

QWidget *HeadersPanel::makeContent()
{
    m_views->addWidget(m_tree);
    m_views->addWidget(m_raw);
    m_fields->setObjectName(QStringLiteral("headersSplitter"));
    m_fields->setChildrenCollapsible(false);
    m_fields->setHandleWidth(style::space::hair);
    m_fields->addWidget(m_views);
    m_fields->addWidget(makeSide());
    connect(m_fields, &QSplitter::splitterMoved, this, [this] { m_isSplitByUser = true; });
    return m_fields;
}

/// The controls stand over the detail, so that the fields have the whole height.
QWidget *HeadersPanel::makeSide()
{
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, style::space::tight, 0, 0);
    layout->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(style::space::margin, 0, style::space::gap, 0);
    head->setSpacing(style::space::gap);
    head->addWidget(m_filter, 1);
    head->addStretch();
    head->addWidget(m_secrets);
    head->addWidget(m_choice);
    layout->addLayout(head);
    layout->addWidget(m_detail, 1);
    return side;
}

/// A splitter that grew up hidden remembers the shares of its hidden size.
void HeadersPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_isSplitByUser)
        m_fields->setSizes({width() * treeShare / 100, width() * (100 - treeShare) / 100});
}

/// A finished exchange never changes: what was chosen and opened in it stays so.
bool HeadersPanel::isShown(const Exchange &exchange) const
{
    return m_exchange && m_exchange->isComplete && exchange.isComplete && m_exchange->id == exchange.id &&
           m_exchange->request == exchange.request && m_exchange->inbound == exchange.inbound;
}

void HeadersPanel::showExchange(const Exchange *exchange)
{
    if (!exchange) {
        m_exchange.reset();
        return m_pages.showEmpty();
    }
    if (isShown(*exchange))
        return;
    m_exchange = *exchange;
    showHeads();
    m_tree->goToFirst("Expect");
    m_pages.showContent();
}

void HeadersPanel::showHeads()
{
    if (!m_exchange)
        return;
    auto heads = messageHeads(*m_exchange);
    m_secrets->setVisible(holdSecrets(heads));
    if (!m_secrets->isChecked())
        heads = maskedHeads(std::move(heads));
    m_tree->showHeads(std::move(heads));
    m_raw->showText(rawHeads(*m_exchange, m_secrets->isChecked()), Language::Plain, false);
}

void HeadersPanel::highlight(ByteRange bytes, Direction direction)
{
    if (m_exchange && !bytes.isEmpty())
        m_tree->goTo(bytes, direction);
}

void HeadersPanel::showView(int view)
{
    m_views->setCurrentIndex(view);
    m_filter->setEnabled(view == asFields);
}

void HeadersPanel::showDetail()
{
    const auto *head = m_tree->currentHead();
    if (!head || !m_exchange)
        return m_detail->showNothing();
    if (const auto *field = m_tree->currentField())
        m_detail->showField(*field, *head, *m_exchange);
    else
        m_detail->showHead(*head);
}

} // namespace expectra
