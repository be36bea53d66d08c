// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome/startpage.h"

#include "app/analysis/wiretext.h"
#include "ui/shell/actions.h"
#include "ui/shell/welcome/actioncard.h"
#include "ui/style/fonts.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"
#include "ui/widgets/linelabel.h"
#include "ui/widgets/sectionlabel.h"
#include "ui/widgets/wrappedlabel.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

namespace expectra {

namespace space = style::space;

namespace {

constexpr int columnWidth = 640;
constexpr int iconSide = 40;
constexpr int cardInset = 2; // of a card's frame: its focus stands around it

QString keysOf(const QAction *action)
{
    return action->shortcut().toString(QKeySequence::NativeText);
}

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

StartPage::StartPage(const Actions &actions, QWidget *parent)
    : QScrollArea(parent), m_recentArea(new QWidget), m_recent(new QVBoxLayout(m_recentArea))
{
    setAccessibleName(tr("Start page"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    m_recent->setContentsMargins(0, 0, 0, 0);
    m_recent->setSpacing(space::tight);
    auto *page = new QWidget;
    setWidget(page); // while it is empty, or it would be measured before it has its faces

    auto *column = new QWidget;
    column->setMaximumWidth(columnWidth);
    auto *parts = new QVBoxLayout(column);
    parts->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    parts->setSpacing(space::wide);
    parts->addWidget(makeHead());
    parts->addLayout(makeCards(actions));
    parts->addWidget(m_recentArea);
    auto *hint =
        new LineLabel(tr("%1 searches everything.  %2 opens the guide.")
                          .arg(keysOf(actions[ActionId::ShowPalette]), keysOf(actions[ActionId::ShowGuide])));
    style::setTextRole(hint, style::Role::Dim);
    hint->setContentsMargins(cardInset, 0, 0, 0);
    parts->addWidget(hint);
    auto *across = new QHBoxLayout(page);
    across->addStretch(1);
    auto *down = new QVBoxLayout;
    down->addStretch(2);
    down->addWidget(column);
    down->addStretch(3);
    across->addLayout(down, 100);
    across->addStretch(1);
}

QWidget *StartPage::makeHead() const
{
    auto *mark = new QLabel;
    mark->setPixmap(style::pixmap(style::Icon::Expectra, style::Role::Text, devicePixelRatioF(), iconSide));
    auto *title = new WrappedLabel(tr("See what happens between a request and its answer"));
    style::setFace(title, style::Face::Title);
    auto *about = new WrappedLabel(
        tr("Every step to the microsecond, with the wait for 100 Continue as a phase of its own. "
           "Nothing leaves this machine unless you send it."));
    style::setTextRole(about, style::Role::Dim);
    auto *head = new QWidget;
    auto *words = new QVBoxLayout;
    words->setSpacing(space::tight);
    words->addWidget(title);
    words->addWidget(about);
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(cardInset, 0, 0, 0);
    line->setSpacing(space::wide);
    line->addWidget(mark, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    return head;
}

QLayout *StartPage::makeCards(const Actions &actions)
{
    auto *cards = new QVBoxLayout;
    cards->setSpacing(space::tight);
    auto *refusal = new ActionCard(
        ActionCard::Weight::Main, style::Icon::Send, tr("Play a refused expectation"),
        tr("PUT with Expect: 100-continue; the built-in lab answers 417"), QStringLiteral("↵"));
    connect(refusal, &ActionCard::clicked, this, &StartPage::refusalWanted);
    cards->addWidget(refusal);
    m_first = refusal;
    const auto add = [&](ActionId id, style::Icon icon, const QString &title, const QString &about) {
        auto *card = new ActionCard(ActionCard::Weight::Other, icon, title, about, keysOf(actions[id]));
        connect(card, &ActionCard::clicked, actions[id], &QAction::trigger);
        cards->addWidget(card);
    };
    add(ActionId::NewRequest, style::Icon::Add, tr("New request"), tr("Type an address and send it"));
    add(ActionId::OpenCollection, style::Icon::Folder, tr("Open a folder"),
        tr("A collection: .http files, header sets, environments"));
    add(ActionId::PasteCurl, style::Icon::Paste, tr("Paste a curl command"),
        tr("From a browser's developer tools, or from a manual"));
    return cards;
}

void StartPage::setRecent(const QStringList &collections)
{
    clear(m_recent);
    auto *title = new SectionLabel(tr("Recent collections"));
    title->setContentsMargins(cardInset, 0, 0, 0);
    m_recent->addWidget(title);
    if (collections.isEmpty()) {
        auto *none = new QLabel(tr("Folders that you open will be listed here."));
        style::setTextRole(none, style::Role::Dim);
        none->setContentsMargins(cardInset, space::tight, 0, 0);
        m_recent->addWidget(none);
    }
    for (const QString &path : collections) {
        const QString name = escapedText(QFileInfo(path).fileName().toStdString());
        auto *card = new ActionCard(ActionCard::Weight::Other, style::Icon::Folder, name,
                                    escapedText(QDir::toNativeSeparators(path).toStdString()), {});
        connect(card, &ActionCard::clicked, this, [this, path] { emit collectionWanted(path); });
        m_recent->addWidget(card);
        card->show(); // a layout would show it later, and the Tab key passes over what is not shown
    }
}

void StartPage::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    m_first->setFocus(Qt::OtherFocusReason);
}

} // namespace expectra
