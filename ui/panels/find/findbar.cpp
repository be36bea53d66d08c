// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/find/findbar.h"

#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

namespace expectra {

FindBar::FindBar(QWidget *parent) : QWidget(parent), m_field(new QLineEdit), m_state(new QLabel)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(style::space::margin, style::space::tight, style::space::gap,
                               style::space::tight);
    layout->setSpacing(style::space::tight);
    m_field->setPlaceholderText(tr("Find"));
    m_field->setAccessibleName(tr("Find"));
    m_field->addAction(style::icon(style::Icon::Search, style::Role::Dim), QLineEdit::LeadingPosition);
    m_field->setMaximumWidth(360);
    layout->addWidget(m_field, 1);
    m_case = addToggle(QStringLiteral("Aa"), tr("Match case"));
    m_pattern = addToggle(QStringLiteral(".*"), tr("Regular expression"));
    m_bytes = addToggle(QStringLiteral("0x"), tr("Bytes in hexadecimal"));
    m_bytes->hide();
    connect(addStep(QStringLiteral("↑"), tr("Previous match"), QKeySequence(Qt::SHIFT | Qt::Key_F3)),
            &QToolButton::clicked, this, &FindBar::previousRequested);
    connect(addStep(QStringLiteral("↓"), tr("Next match"), QKeySequence(Qt::Key_F3)), &QToolButton::clicked,
            this, &FindBar::nextRequested);
    m_state->setFont(style::smallFont());
    m_state->setAccessibleName(tr("Matches"));
    layout->addWidget(m_state);
    layout->addStretch(1);
    auto *end = new QToolButton;
    end->setIcon(style::icon(style::Icon::Close, style::Role::Dim));
    end->setAccessibleName(tr("Close the search"));
    end->setToolTip(tr("Close the search (Escape)"));
    connect(end, &QToolButton::clicked, this, &FindBar::close);
    layout->addWidget(end);
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::termsChanged);
    hide();
}

QToolButton *FindBar::addToggle(const QString &text, const QString &name)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setFont(style::smallCodeFont());
    button->setCheckable(true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFixedSize(style::space::control, style::space::row);
    connect(button, &QToolButton::toggled, this, &FindBar::termsChanged);
    layout()->addWidget(button);
    return button;
}

QToolButton *FindBar::addStep(const QString &text, const QString &name, const QKeySequence &keys)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(name, keys.toString(QKeySequence::NativeText)));
    button->setFixedSize(style::space::control, style::space::row);
    layout()->addWidget(button);
    return button;
}

void FindBar::open(const QString &selected)
{
    show();
    const bool isWord = !selected.isEmpty() && selected.size() < 200 && !selected.contains(QLatin1Char('\n'));
    if (isWord)
        m_field->setText(selected);
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    emit termsChanged();
}

void FindBar::close()
{
    if (isHidden())
        return;
    hide();
    emit closed();
}

SearchTerms FindBar::terms() const
{
    using Kind = SearchTerms::Kind;
    const bool isBytes = m_bytes->isChecked() && !m_bytes->isHidden();
    return {isHidden() ? QString() : m_field->text(),
            isBytes                  ? Kind::Bytes
            : m_pattern->isChecked() ? Kind::Pattern
                                     : Kind::Words,
            m_case->isChecked()};
}

void FindBar::setBytesOffered(bool isOffered)
{
    m_bytes->setVisible(isOffered);
}

void FindBar::showState(const QString &text, bool isTrouble)
{
    m_state->setText(text);
    style::setTextRole(m_state, isTrouble ? style::Role::Refused : style::Role::Dim);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool isBack = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Escape: return close();
    case Qt::Key_Return:
    case Qt::Key_Enter: emit(isBack ? previousRequested() : nextRequested()); return;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace expectra
