// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tabs/changebar.h"

#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace expectra {

namespace space = style::space;

ChangeBar::ChangeBar(QWidget *parent)
    : QWidget(parent)
    , m_mark(new QLabel)
    , m_text(new QLabel)
    , m_mine(new QPushButton(tr("Keep mine")))
    , m_theirs(new QPushButton(tr("Take the file's")))
    , m_both(new QPushButton(tr("Show both")))
{
    style::makeRaised(this);
    m_text->setWordWrap(true);
    m_mine->setToolTip(tr("What is typed here stays, and saving puts it into the file"));
    m_theirs->setToolTip(tr("Shows what the file says; what was typed here can be reopened"));
    m_both->setToolTip(tr("Opens what the file says in a tab of its own"));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(space::margin, space::tight, space::margin, space::tight);
    line->setSpacing(space::gap);
    line->addWidget(m_mark);
    line->addWidget(m_text, 1);
    for (auto *button : {m_mine, m_theirs, m_both})
        line->addWidget(button);
    connect(m_mine, &QPushButton::clicked, this, &ChangeBar::keptMine);
    connect(m_theirs, &QPushButton::clicked, this, &ChangeBar::tookFile);
    connect(m_both, &QPushButton::clicked, this, &ChangeBar::wantedBoth);
    hide();
}

void ChangeBar::tellChanged(const QString &file)
{
    tell(tr("%1 was changed by another program while this request was edited here.").arg(file), true);
}

void ChangeBar::tellGone(const QString &file)
{
    tell(tr("%1 holds this request no more. What is written here is kept.").arg(file), false);
}

void ChangeBar::clear()
{
    hide();
}

void ChangeBar::tell(const QString &text, bool hasOther)
{
    m_text->setText(text);
    m_theirs->setVisible(hasOther);
    m_both->setVisible(hasOther);
    setAccessibleName(text);
    updateMark();
    show();
}

void ChangeBar::updateMark()
{
    m_mark->setPixmap(style::pixmap(style::Icon::Warning, style::Role::Expect, devicePixelRatioF()));
}

void ChangeBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateMark();
}

} // namespace expectra
