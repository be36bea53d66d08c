// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice.h"

#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"
#include "ui/widgets/wrappedlabel.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace expectra {

namespace space = style::space;

namespace {

struct Look
{
    style::Role role;
    style::Icon icon;
};

Look lookOf(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::Error: return {style::Role::Refused, style::Icon::Error};
    case Notice::Kind::Warning: return {style::Role::Expect, style::Icon::Warning};
    case Notice::Kind::Info: break;
    }
    return {style::Role::Dim, style::Icon::Info};
}

QString nameOf(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::Error: return Notice::tr("Error");
    case Notice::Kind::Warning: return Notice::tr("Warning");
    case Notice::Kind::Info: break;
    }
    return Notice::tr("Note");
}

} // namespace

Notice::Notice(Kind kind, QWidget *parent)
    : QWidget(parent), m_kind(kind), m_mark(new QLabel), m_words(new WrappedLabel)
{
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::margin, space::tight, space::margin, space::tight);
    layout->setSpacing(space::tight + 2);
    layout->addWidget(m_mark, 0, Qt::AlignTop);
    layout->addWidget(m_words, 1);
    style::setTextRole(m_words, lookOf(kind).role);
    m_mark->setAccessibleName(nameOf(kind));
    updateMark();
    hide();
}

void Notice::setText(const QString &text)
{
    m_words->setText(text);
    m_words->setAccessibleName(text);
    setVisible(!text.isEmpty());
}

QString Notice::text() const
{
    return m_words->text();
}

void Notice::setAction(const QString &text)
{
    if (!m_action && text.isEmpty())
        return;
    if (!m_action) {
        m_action = new QPushButton;
        layout()->addWidget(m_action);
        connect(m_action, &QPushButton::clicked, this, &Notice::actionRequested);
    }
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
    layout()->setAlignment(m_mark, text.isEmpty() ? Qt::AlignTop : Qt::AlignVCenter); // beside the words
}

void Notice::setRuled()
{
    m_isRuled = true;
    layout()->setContentsMargins(space::margin, space::tight + space::hair, space::margin, space::tight);
}

void Notice::paintEvent(QPaintEvent *)
{
    if (m_isRuled)
        QPainter(this).fillRect(0, 0, width(), space::hair, style::color(style::Role::Line));
}

void Notice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        updateMark();
    QWidget::changeEvent(event);
}

void Notice::updateMark()
{
    const auto look = lookOf(m_kind);
    m_mark->setPixmap(style::pixmap(look.icon, look.role, devicePixelRatioF()));
}

} // namespace expectra
