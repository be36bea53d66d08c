// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/wirepanel.h"

#include "app/analysis/heads/headsecrets.h"
#include "app/exchange/passedbytes.h"
#include "app/analysis/wiretext.h"
#include "ui/widgets/choicebar.h"
#include "ui/panels/find/findbar.h"
#include "ui/panels/wire/wireview.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/rule.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

namespace expectra {

WirePanel::WirePanel(QWidget *parent)
    : QWidget(parent)
    , m_choice(new ChoiceBar(tr("Show the bytes as"), {tr("Text"), tr("Hex")}))
    , m_secrets(new QCheckBox(tr("Show secrets")))
    , m_jumps(new QMenu(this))
    , m_bar(new FindBar)
    , m_view(new WireView)
    , m_name(new ElidedLabel(style::Role::Dim))
    , m_find(new WireFind(this))
    , m_pages(this, makeContent(), tr("No bytes yet"), tr("Send a request to see its bytes."))
{
    connect(m_choice, &ChoiceBar::chosen, this, &WirePanel::showRows);
    connect(m_secrets, &QCheckBox::toggled, this, &WirePanel::showRows);
    connect(m_view, &WireView::thingNamed, this,
            [this](const QString &words) { m_name->setText(words.isEmpty() ? totalText() : words); });
    connect(m_view, &WireView::thingSelected, this, &WirePanel::bytesSelected);
    connect(m_jumps, &QMenu::aboutToShow, this, &WirePanel::fillJumps);
    m_bar->setBytesOffered(true);
    connectFind();
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
    head->setSpacing(style::space::gap);
    head->addWidget(legend, 1);
    head->addWidget(m_secrets);
    head->addWidget(m_choice);
    head->addWidget(makeJumps());
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_name->setAccessibleName(tr("What the bytes are"));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(style::space::margin, style::space::tight, style::space::margin,
                             style::space::tight);
    foot->addWidget(m_name);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_bar);
    layout->addWidget(m_view, 1);
    layout->addWidget(new Rule(Qt::Horizontal));
    layout->addLayout(foot);
    return content;
}

QWidget *WirePanel::makeJumps()
{
    auto *button = new QToolButton;
    button->setIcon(style::icon(style::Icon::Menu, style::Role::Dim));
    button->setAccessibleName(tr("Go to"));
    button->setToolTip(tr("Go to a head, a body, or find"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(m_jumps);
    return button;
}

/// Every message and body, as far as a menu holds them; Ctrl+Down goes on from there.
void WirePanel::fillJumps()
{
    constexpr int most = 24;
    m_jumps->clear();
    m_jumps->addAction(tr("Find"), QKeySequence::Find, m_bar, [this] { m_bar->open(); });
    m_jumps->addSeparator();
    const auto &rows = m_view->rows();
    for (std::size_t block = 0; block < rows.blocks().size() && block < most; ++block) {
        const auto heading = rows.headingOf(block);
        const auto sign =
            rows.blocks()[block].direction == Direction::Sent ? QStringLiteral("→ ") : QStringLiteral("← ");
        m_jumps->addAction(sign + rows.text(rows.row(heading)), m_view,
                           [this, heading] { m_view->jumpTo(heading); });
    }
    if (!rows.isEmpty())
        m_jumps->addAction(tr("The end"), m_view, [this] { m_view->jumpTo(m_view->rows().count() - 1); });
}

void WirePanel::connectFind()
{
    const auto shortcut = [this](const QKeySequence &keys, auto work) {
        auto *made = new QShortcut(keys, this);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, this, work);
    };
    shortcut(QKeySequence::Find, [this] { m_bar->open(); });
    shortcut(Qt::Key_F3, [this] { m_find->step(1); });
    shortcut(Qt::SHIFT | Qt::Key_F3, [this] { m_find->step(-1); });
    connect(m_bar, &FindBar::termsChanged, this, &WirePanel::search);
    connect(m_bar, &FindBar::nextRequested, m_find, [this] { m_find->step(1); });
    connect(m_bar, &FindBar::previousRequested, m_find, [this] { m_find->step(-1); });
    connect(m_bar, &FindBar::closed, this, [this] {
        search();
        m_view->setFocus();
    });
    connect(m_find, &WireFind::hitsChanged, this, [this] {
        m_bar->showState(m_find->stateText(), m_find->isTrouble());
        m_view->showHits(m_find);
    });
    connect(m_find, &WireFind::currentChanged, this, [this] { m_view->reveal(*m_find->current()); });
}

void WirePanel::showExchange(const Exchange *exchange)
{
    const bool isSame = exchange && m_exchange && exchange->id == m_exchange->id;
    if (isSame && exchange->isComplete && m_exchange->isComplete)
        return;
    if (!isSame)
        m_marked = {};
    if (!exchange) {
        m_view->showRows({}, nullptr);
        m_exchange.reset();
        return m_pages.showEmpty();
    }
    m_exchange = *exchange;
    if (sentBytes(*m_exchange) == 0 && receivedBytes(*m_exchange) == 0)
        return m_pages.showEmpty(tr("No bytes"), tr("Nothing passed on the wire in either direction."));
    m_secrets->setVisible(holdSecrets(messageHeads(*m_exchange)));
    showRows();
    m_pages.showContent();
}

void WirePanel::showRows()
{
    const auto form = m_choice->current() == 0 ? WireForm::Text : WireForm::Hex;
    m_view->showRows(WireRows(*m_exchange, form, m_secrets->isChecked()), &*m_exchange);
    m_view->highlight(m_marked, m_markedDirection);
    m_name->setText(totalText());
    search();
}

QString WirePanel::totalText() const
{
    if (!m_exchange)
        return {};
    const auto amount = [](const std::shared_ptr<const ByteStore> &store) {
        return sizeText(store ? store->size() : 0);
    };
    if (!m_exchange->isComplete) // the stores are the wire's still
        return tr("The exchange goes on");
    return tr("%1 sent, %2 received").arg(amount(m_exchange->outbound), amount(m_exchange->inbound));
}

void WirePanel::search()
{
    m_find->find(m_exchange ? &*m_exchange : nullptr, m_bar->terms(), m_view->rows().blocks());
}

void WirePanel::highlight(ByteRange bytes, Direction direction)
{
    m_marked = bytes;
    m_markedDirection = direction;
    m_view->highlight(bytes, direction);
}

} // namespace expectra
