// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/filterbar.h"

#include "ui/network/filterchips.h"
#include "ui/network/filterfield.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/widgets/linelabel.h"

#include <QtCore/QLocale>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

namespace expectra {

namespace {

constexpr int fieldWidth = 300;
constexpr int narrowField = 120;

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_chips(new FilterChips)
    , m_count(new LineLabel)
    , m_field(new FilterField)
    , m_follow(makeButton(tr("Follow the newest")))
    , m_menu(makeButton(tr("Menu of the log")))
{
    style::setFace(m_count, style::Face::Small);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_field->setMinimumWidth(narrowField);
    m_field->setMaximumWidth(fieldWidth);
    m_field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_field->setPlaceholderText(tr("filter: expect:any status:4xx host:name"));
    m_field->setAccessibleName(tr("Filter of the network log"));
    m_field->setToolTip(
        tr("Words that must all hold, such as expect:refused, status:4xx|5xx, larger:1M, slower:200ms or "
           "“two words”. A minus before a word turns it round. Arrow down shows what can be asked."));
    m_follow->setIcon(style::icon(style::Icon::Follow, style::Role::Dim));
    m_follow->setCheckable(true);
    m_menu->setIcon(style::icon(style::Icon::Menu, style::Role::Dim));
    m_menu->setPopupMode(QToolButton::InstantPopup);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(style::space::gap, 2, 0, 2);
    layout->setSpacing(style::space::gap);
    layout->addWidget(m_chips);
    layout->addWidget(m_count);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_follow);
    layout->addWidget(m_menu);
    connect(m_field, &QLineEdit::textChanged, m_chips, &FilterChips::showFilter);
    connect(m_chips, &FilterChips::wordToggled, m_field,
            [this](const QString &word) { m_field->setText(toggledWord(m_field->text(), word)); });
}

QToolButton *FilterBar::makeButton(const QString &name)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

void FilterBar::showCount(int shown, int total)
{
    const QLocale locale;
    m_count->setText(shown == total ? QString()
                                    : tr("%1 of %2").arg(locale.toString(shown), locale.toString(total)));
    m_count->setAccessibleName(m_count->text());
}

} // namespace expectra
