// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/edits/undobar.h"

#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

namespace expectra {

namespace space = style::space;

UndoBar::UndoBar(QWidget *parent)
    : QWidget(parent)
    , m_mark(new QLabel)
    , m_words(new QLabel)
    , m_undo(new QPushButton(tr("Undo")))
    , m_close(new QToolButton)
{
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setMinimumWidth(1);
    m_undo->setToolTip(tr("Undo (Ctrl+Z)"));
    m_close->setIcon(style::icon(style::Icon::Close, style::Role::Dim));
    m_close->setAccessibleName(tr("Close the notice"));
    m_close->setToolTip(m_close->accessibleName());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::gap, space::tight, space::tight, space::tight);
    layout->setSpacing(space::gap);
    layout->addWidget(m_mark);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_undo);
    layout->addWidget(m_close);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        emit undoRequested();
    });
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void UndoBar::showDone(const QString &what)
{
    show(what, false, true);
}

void UndoBar::showProblem(const QString &reason)
{
    show(reason, true, false);
}

void UndoBar::showNews(const QString &news)
{
    show(news, false, false);
}

QString UndoBar::text() const
{
    return isHidden() ? QString() : m_words->text();
}

void UndoBar::show(const QString &text, bool isProblem, bool canUndo)
{
    const auto role = isProblem ? style::Role::Refused : style::Role::Text;
    m_words->setText(text);
    m_words->setAccessibleName(text);
    style::setTextRole(m_words, role);
    m_mark->setVisible(isProblem);
    m_mark->setPixmap(style::pixmap(style::Icon::Error, role, devicePixelRatioF()));
    m_undo->setVisible(canUndo);
    setVisible(true);
}

} // namespace expectra
