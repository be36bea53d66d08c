// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/payload/payloadpanel.h"

#include "app/exchange/passedbytes.h"
#include "app/analysis/payload/payload.h"
#include "app/analysis/wiretext.h"
#include "app/bodyview/bodykind.h"
#include "ui/widgets/choicebar.h"
#include "ui/panels/parts/rowtable.h"
#include "ui/panels/payload/partmodel.h"
#include "ui/text/codeview.h"
#include "ui/panels/text/shownbytes.h"
#include "ui/panels/timing/factlist.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/reading/readingparts.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>

namespace expectra {

namespace {

enum View { AsParts, AsText, AsHex };
constexpr int factsShare = 38;               // percent of the width
constexpr ByteCount textWindow = 256 * 1024; // the first bytes tell what it is, and the view stays quick
constexpr ByteCount hexWindow = 64 * 1024;   // each byte takes four characters and more
constexpr int nameWidth = 160;
constexpr int typeWidth = 150;
constexpr int detailWidth = 200;

std::string typeOf(const Exchange &exchange)
{
    return std::string(exchange.request->fields().value("Content-Type").value_or(""));
}

} // namespace

PayloadPanel::PayloadPanel(QWidget *parent)
    : QWidget(parent)
    , m_choice(new ChoiceBar(tr("Show the content as"), {tr("Parts"), tr("Text"), tr("Hex")}))
    , m_facts(scrolled(new QWidget))
    , m_view(new CodeView(tr("Content of the request")))
    , m_table(new RowTable(tr("Parts of the content")))
    , m_parts(new PartModel(this))
    , m_notice(new Notice(Notice::Kind::Info))
    , m_views(new QStackedWidget)
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_pages(this, makeContent(), tr("No payload yet"), tr("Send a request to see what it carried."))
{
    connect(m_choice, &ChoiceBar::chosen, this, &PayloadPanel::showView);
}

PayloadPanel::~PayloadPanel() = default;

QWidget *PayloadPanel::makeContent()
{
    m_facts->setAccessibleName(tr("About the content"));
    m_splitter->setObjectName(QStringLiteral("payloadSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(style::space::hair);
    m_splitter->addWidget(m_facts);
    m_splitter->addWidget(makeBody());
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_isSplitByUser = true; });
    return m_splitter;
}

QWidget *PayloadPanel::makeBody()
{
    auto *body = new QWidget;
    m_table->setModel(m_parts);
    auto *header = m_table->horizontalHeader();
    header->resizeSection(PartModel::NameColumn, nameWidth);
    header->resizeSection(PartModel::TypeColumn, typeWidth);
    header->resizeSection(PartModel::DetailColumn, detailWidth);
    header->setSectionResizeMode(PartModel::ValueColumn, QHeaderView::Stretch);
    m_views->addWidget(m_table);
    m_views->addWidget(m_view);

    auto *copy = new QToolButton;
    copy->setIcon(style::icon(style::Icon::Copy, style::Role::Dim));
    copy->setToolTip(tr("Copy what is shown"));
    copy->setAccessibleName(tr("Copy what is shown"));
    copy->setFocusPolicy(Qt::StrongFocus);
    connect(copy, &QToolButton::clicked, this, &PayloadPanel::copyShown);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(style::space::gap, style::space::tight, style::space::gap, 0);
    head->addWidget(m_choice);
    head->addStretch();
    head->addWidget(copy);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *bar = new FindBar;
    layout->addLayout(head);
    layout->addWidget(bar);
    layout->addWidget(m_views, 1);
    m_notice->setRuled();
    layout->addWidget(m_notice);
    m_find = new PieceFind(
        bar, [this] { return searchedPieces(); }, this);
    connect(m_find, &PieceFind::hitShown, this, &PayloadPanel::showHit);
    connect(m_find, &PieceFind::hitGone, this, &PayloadPanel::forgetHit);
    connect(m_find, &PieceFind::closed, this, [this] { m_views->currentWidget()->setFocus(); });
    return body;
}

QStringList PayloadPanel::searchedPieces() const
{
    if (m_choice->current() != AsParts)
        return {m_view->text()};
    return m_table->asText().split(QLatin1Char('\n')).mid(1); // below the titles
}

void PayloadPanel::showHit(const PieceHit &hit)
{
    if (m_choice->current() == AsParts)
        return m_table->selectRow(hit.piece);
    m_view->select(hit.start, hit.length);
}

void PayloadPanel::forgetHit()
{
    m_table->clearSelection();
    m_view->clearSelection();
}

/// A splitter that grew up hidden remembers the shares of its hidden size.
void PayloadPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_isSplitByUser)
        m_splitter->setSizes({width() * factsShare / 100, width() * (100 - factsShare) / 100});
}

void PayloadPanel::showExchange(const Exchange *exchange)
{
    const bool isSame =
        exchange && m_exchange && m_exchange->id == exchange->id && m_exchange->request == exchange->request;
    if (!exchange || !hasPayload(*exchange)) {
        m_exchange.reset();
        return exchange ? m_pages.showEmpty(tr("No payload"), tr("The request had no content to send."))
                        : m_pages.showEmpty();
    }
    if (isSame && m_exchange->isComplete)
        return; // a finished exchange never changes: what was chosen in it stays so
    m_exchange = *exchange;
    m_parts->show(payloadParts(*exchange));
    if (!isSame)
        m_choice->choose(m_parts->rowCount() > 0                            ? AsParts
                         : looksBinary(payloadWindow(*exchange, hexWindow)) ? AsHex
                                                                            : AsText);
    showFacts();
    showView();
    m_pages.showContent();
}

void PayloadPanel::showFacts()
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(style::space::tight, 0, style::space::tight, style::space::gap);
    layout->setSpacing(0);
    if (const auto reason = withheldReason(*m_exchange); !reason.isEmpty()) {
        auto *label = readLabel(reason);
        label->setContentsMargins(style::space::gap, style::space::gap, style::space::gap, 0);
        style::setTextRole(label, style::Role::Expect);
        layout->addWidget(label); // first: a low panel shows little more, and this is the news
    }
    layout->addWidget(makeFactList(payloadFacts(*m_exchange)));
    if (m_exchange->sent.bodyBytesSent > 0) {
        auto *link = linkLabel(QStringLiteral("bytes"), tr("Show it on the wire"));
        link->setContentsMargins(style::space::gap, 0, style::space::gap, 0);
        const ByteRange bytes{sentHead(*m_exchange).end, sentBytes(*m_exchange)};
        connect(link, &QLabel::linkActivated, this,
                [this, bytes] { emit bytesActivated(bytes, Direction::Sent); });
        layout->addWidget(link);
    }
    layout->addStretch();
    m_facts->setWidget(column);
    column->setAutoFillBackground(false); // setWidget() turns it on
}

void PayloadPanel::showView()
{
    if (!m_exchange)
        return;
    const auto view = m_choice->current();
    m_views->setCurrentIndex(view == AsParts ? 0 : 1);
    if (view != AsParts)
        return showBytes(view == AsHex);
    m_find->refresh();
    m_notice->setText(m_parts->rowCount() > 0 ? QString()
                                              : tr("This content is made of no parts that are known here."));
}

void PayloadPanel::showBytes(bool isHex)
{
    const auto most = isHex ? hexWindow : textWindow;
    const auto bytes = payloadWindow(*m_exchange, most);
    if (isHex)
        m_view->showText(hexDump(bytes), Language::Plain, false);
    else
        m_view->showText(shownText(bytes), languageOf(typeOf(*m_exchange)), true);
    const auto whole = m_exchange->request->bodySize;
    if (bytes.empty())
        m_notice->setText(emptyWindowReason(*m_exchange));
    else
        m_notice->setText(
            bytes.size() >= whole
                ? QString()
                : tr("The first %1 of %2 are shown.").arg(sizeText(bytes.size()), sizeText(whole)));
    m_find->refresh();
}

void PayloadPanel::copyShown() const
{
    QGuiApplication::clipboard()->setText(m_choice->current() == AsParts ? m_table->asText()
                                                                         : m_view->text());
}

} // namespace expectra
