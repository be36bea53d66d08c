// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/tls/tlspanel.h"

#include "app/analysis/tls/tlsreading.h"
#include "app/exchange/passedbytes.h"
#include "ui/widgets/choicebar.h"
#include "ui/panels/parts/rowtable.h"
#include "ui/widgets/reading/wordlabel.h"
#include "ui/panels/timing/factlist.h"
#include "ui/panels/tls/chainmodel.h"
#include "ui/panels/tls/tlsdelegates.h"
#include "ui/panels/tls/tlsstepmodel.h"
#include "ui/panels/tls/verdictbox.h"
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

#include <algorithm>

namespace expectra {

namespace {

using timeline::Hop;
using timeline::PhaseName;

constexpr int messagesShare = 37;       // percent of the width
constexpr int narrowMessagesShare = 42; // or the names of messages would be cut
constexpr int factsShare = 28;
constexpr int roomy = 1100; // wide enough for the usual shares
constexpr int timeWidth = 84;
constexpr int sizeWidth = 70;
constexpr int workWidth = 76;
constexpr int validityWidth = 150;

bool hasTls(const Exchange &exchange, Hop hop)
{
    if (tlsOf(exchange, hop))
        return true;
    const auto &events = exchange.timeline.events();
    return std::any_of(events.begin(), events.end(), [hop](const timeline::Event &event) {
        const auto *started = std::get_if<timeline::TlsStarted>(&event.payload);
        return started && started->hop == hop;
    });
}

} // namespace

TlsPanel::TlsPanel(QWidget *parent)
    : QWidget(parent)
    , m_stepModel(new TlsStepModel(this))
    , m_chainModel(new ChainModel(this))
    , m_steps(new RowTable(tr("Messages of the TLS handshake")))
    , m_chain(new RowTable(tr("Certificates")))
    , m_hops(new ChoiceBar(tr("Whose TLS session"), {tr("Proxy"), tr("Server")}))
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_pages(this, makeContent(), tr("No TLS"),
              tr("Send a request to an https:// address to see its handshake and certificates."))
{
    setUpTables();
    connect(m_steps, &RowTable::rowChosen, this, [this](int row) {
        if (const auto *step = m_stepModel->stepAt(row))
            emit phaseSelected(step->hop == Hop::Proxy ? PhaseName::Proxy : PhaseName::Tls, {},
                               Direction::Received);
    });
    connect(m_steps, &RowTable::rowActivated, this, [this](int row) {
        if (const auto *step = m_stepModel->stepAt(row))
            emit momentActivated(step->at);
    });
    connect(m_chain, &RowTable::rowChosen, this, &TlsPanel::showCertificate);
    connect(m_hops, &ChoiceBar::chosen, this,
            [this](int index) { showHop(index == 0 ? Hop::Proxy : Hop::Origin); });
}

TlsPanel::~TlsPanel() = default;

QWidget *TlsPanel::makeContent()
{
    auto *column = new QWidget;
    m_middle = new QVBoxLayout(column);
    m_middle->setContentsMargins(0, 0, 0, 0);
    m_middle->setSpacing(0);
    m_middle->addStretch();
    auto *facts = scrolled(column);
    facts->setAccessibleName(tr("What was agreed"));
    m_splitter->setObjectName(QStringLiteral("tlsSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(style::space::hair);
    m_splitter->addWidget(makeMessages());
    m_splitter->addWidget(facts);
    m_splitter->addWidget(makeCertificates());
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_isSplitByUser = true; });
    return m_splitter;
}

QWidget *TlsPanel::makeMessages()
{
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_hops);
    m_hops->setContentsMargins(style::space::gap, style::space::tight, style::space::gap,
                               style::space::tight);
    m_keptWords = readLabel(tr("The connection was kept: its handshake stands in the exchange that made it."),
                            Loudness::Dim);
    m_keptWords->setContentsMargins(style::space::gap, style::space::gap, style::space::gap,
                                    style::space::gap);
    m_keptWords->hide();
    layout->addWidget(m_steps, 1);
    layout->addWidget(m_keptWords, 1, Qt::AlignTop);
    return side;
}

QWidget *TlsPanel::makeCertificates()
{
    auto *copy = new QToolButton;
    copy->setIcon(style::icon(style::Icon::Copy, style::Role::Dim));
    copy->setToolTip(tr("Copy the certificates as PEM"));
    copy->setAccessibleName(tr("Copy the certificates as PEM"));
    copy->setFocusPolicy(Qt::StrongFocus);
    connect(copy, &QToolButton::clicked, this, &TlsPanel::copyChain);
    m_certificates = new QWidget;
    m_right = new QVBoxLayout(m_certificates);
    m_right->setContentsMargins(0, 0, 0, 0);
    m_right->setSpacing(0);
    m_title = new WordLabel({});
    m_title->setFont(style::strongFont());
    auto *head = new QHBoxLayout;
    head->setContentsMargins(style::space::gap, style::space::tight, style::space::tight, 0);
    head->addWidget(m_title, 1);
    head->addWidget(copy);
    m_right->addWidget(m_chain);
    m_right->addLayout(head);
    m_right->addStretch();
    m_chain->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_chain->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *area = scrolled(m_certificates);
    area->setFocusPolicy(Qt::NoFocus); // the table in it has the keys
    return area;
}

void TlsPanel::setUpTables()
{
    m_steps->setModel(m_stepModel);
    m_steps->setItemDelegate(new TlsStepDelegate(this));
    auto *steps = m_steps->horizontalHeader();
    steps->resizeSection(TlsStepModel::TimeColumn, timeWidth);
    steps->resizeSection(TlsStepModel::SizeColumn, sizeWidth);
    steps->resizeSection(TlsStepModel::WorkColumn, workWidth);
    steps->setSectionResizeMode(TlsStepModel::MessageColumn, QHeaderView::Stretch);

    m_chain->setModel(m_chainModel);
    m_chain->setItemDelegate(new ChainDelegate(this));
    m_chain->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *chain = m_chain->horizontalHeader();
    chain->resizeSection(ChainModel::ValidityColumn, validityWidth);
    chain->setSectionResizeMode(ChainModel::NameColumn, QHeaderView::Stretch);
}

/// A splitter that grew up hidden remembers the shares of its hidden size.
void TlsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    share();
}

void TlsPanel::share()
{
    if (m_isSplitByUser)
        return;
    const int messages = width() * (width() < roomy ? narrowMessagesShare : messagesShare) / 100;
    const int facts = width() * factsShare / 100;
    m_splitter->setSizes({messages, facts, width() - messages - facts});
}

void TlsPanel::showNone(const Exchange &exchange)
{
    if (exchange.request->usesTls())
        return m_pages.showEmpty(tr("TLS did not begin"), tr("The exchange ended before its handshake."));
    const bool isPassed = sentBytes(exchange) > 0 || receivedBytes(exchange) > 0;
    m_pages.showEmpty(tr("No TLS"), isPassed
                                        ? tr("This exchange went over the network as it is, readable by "
                                             "everybody on its way.")
                                        : tr("It was not asked for, and nothing went over the network."));
}

void TlsPanel::showExchange(const ExchangePtr &exchange)
{
    if (m_exchange == exchange && exchange && exchange->isComplete)
        return; // a finished exchange never changes: what was chosen in it stays so
    m_exchange = exchange;
    if (!exchange)
        return m_pages.showEmpty();
    const bool withProxy = hasTls(*exchange, Hop::Proxy);
    const bool withOrigin = hasTls(*exchange, Hop::Origin);
    if (!withProxy && !withOrigin)
        return showNone(*exchange);
    m_hops->setVisible(withProxy && withOrigin);
    const auto hop = withOrigin ? Hop::Origin : Hop::Proxy;
    m_hops->choose(hop == Hop::Proxy ? 0 : 1);
    showHop(hop);
    m_pages.showContent();
}

void TlsPanel::showHop(Hop hop)
{
    static const timeline::TlsFacts nothingYet;
    const auto *known = tlsOf(*m_exchange, hop);
    const auto &facts = known ? *known : nothingYet;
    m_stepModel->show(*m_exchange, hop);
    m_steps->setVisible(m_stepModel->rowCount() > 0 || !m_exchange->connection.reused);
    m_keptWords->setHidden(!m_steps->isHidden());
    delete m_verdict;
    delete m_facts;
    m_verdict = makeVerdictBox(tlsVerdict(*m_exchange, hop));
    m_facts = makeFactList(tlsFactGroups(facts));
    insertRead(*m_middle, 0, m_verdict);
    insertRead(*m_middle, 1, m_facts);
    m_chainModel->show(facts, m_exchange->startedAt);
    m_certificates->setVisible(m_chainModel->rowCount() > 0);
    m_chain->setFixedHeight(m_chainModel->rowCount() * style::space::row +
                            m_chain->horizontalHeader()->sizeHint().height());
    m_chain->goToRow(0);
    showCertificate(0);
    share();
}

void TlsPanel::showCertificate(int row)
{
    delete m_certificate;
    m_certificate = nullptr;
    const auto *certificate = m_chainModel->certificateAt(row);
    if (!certificate)
        return;
    m_title->setWords(certificateTitle(*certificate));
    m_certificate = makeFactList({{QString(), certificateFacts(*certificate, m_exchange->startedAt)}});
    insertRead(*m_right, 2, m_certificate);
}

void TlsPanel::selectTime(Instant at)
{
    m_steps->goToRow(m_stepModel->firstFrom(at));
}

void TlsPanel::copyChain() const
{
    QGuiApplication::clipboard()->setText(m_chainModel->asPem());
}

} // namespace expectra
