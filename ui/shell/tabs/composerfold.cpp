// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tabs/composerfold.h"

#include "ui/shell/desk.h"
#include "ui/shell/requesttabs.h"
#include "ui/shell/tabs/viewtabs.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QToolButton>

namespace expectra {

namespace {

constexpr int lowDesk = 660; // below this a composer leaves the panels less than they need

QToolButton *makeButton(QAction *show)
{
    auto *button = new QToolButton;
    button->setAutoRaise(true);
    button->setAccessibleName(show->text());
    button->setToolTip(show->toolTip());
    QObject::connect(button, &QToolButton::clicked, show, &QAction::trigger);
    const auto follow = [button](bool shown) {
        button->setIcon(style::icon(shown ? style::Icon::ChevronUp : style::Icon::ChevronDown));
    };
    QObject::connect(show, &QAction::toggled, button, follow);
    follow(show->isChecked());
    return button;
}

} // namespace

ComposerFold::ComposerFold(Desk *desk, QAction *show) : QObject(desk), m_desk(desk), m_show(show)
{
    show->setChecked(true);
    connect(show, &QAction::triggered, this, &ComposerFold::handleAction);
    connect(desk->tabs(), &RequestTabs::composerAdded, this, &ComposerFold::handleComposer);
    connect(desk->plays(), &Plays::started, this, &ComposerFold::handlePlay);
    connect(desk->splitter(), &QSplitter::splitterMoved, this, &ComposerFold::handleMovedHandle);
    desk->tabs()->installEventFilter(this);
    desk->window()->installEventFilter(this);
}

void ComposerFold::setFolded(bool folded)
{
    if (folded == m_isFolded)
        return;
    m_isFolded = folded;
    m_show->setChecked(!folded);
    QSplitter *splitter = m_desk->splitter();
    if (folded)
        m_before = splitter->sizes();
    for (Composer *composer : std::as_const(m_composers))
        composer->setFolded(folded);
    if (folded)
        takeLeast();
    else
        splitter->setSizes(m_before);
}

void ComposerFold::handleComposer(Composer *composer)
{
    m_composers.append(composer);
    composer->addCornerWidget(makeButton(m_show));
    composer->setFolded(m_isFolded);
    connect(composer, &Composer::partsWanted, this, [this] { setFolded(false); });
    connect(composer, &QObject::destroyed, this,
            [this](QObject *gone) { m_composers.removeIf([gone](QObject *each) { return each == gone; }); });
}

void ComposerFold::handlePlay()
{
    const Composer *composer = m_desk->tabs()->current();
    if (m_desk->height() < lowDesk && composer && !composer->hasKeysInside())
        setFolded(true);
}

/// Keys that would be hidden go to the address.
void ComposerFold::handleAction(bool shown)
{
    Composer *composer = m_desk->tabs()->current();
    if (!shown && composer && composer->hasKeysInside())
        composer->focusAddress();
    setFolded(!shown);
}

/// Who pulls the handle wants to see what comes out.
void ComposerFold::handleMovedHandle()
{
    if (!m_isFolded || m_desk->tabs()->views()->current())
        return;
    m_before = m_desk->splitter()->sizes();
    setFolded(false);
}

void ComposerFold::takeLeast()
{
    if (m_desk->tabs()->views()->current())
        return; // not theirs to fold
    QSplitter *splitter = m_desk->splitter();
    splitter->setSizes({0, splitter->height()});
}

bool ComposerFold::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest && watched == m_desk->tabs() && m_isFolded)
        QMetaObject::invokeMethod(this, &ComposerFold::takeLeast, Qt::QueuedConnection);
    if (event->type() == QEvent::Close && watched == m_desk->window())
        setFolded(false); // before the layout is saved
    return QObject::eventFilter(watched, event);
}

} // namespace expectra
