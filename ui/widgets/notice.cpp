// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice.h"

#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

namespace expectra {

namespace space = style::space;

namespace {

style::Role roleOf(Notice::Kind kind)
{
    return kind == Notice::Kind::Error ? style::Role::Refused : style::Role::Expect;
}

} // namespace

Notice::Notice(Kind kind, QWidget *parent)
    : QWidget(parent), m_kind(kind), m_mark(new QLabel), m_words(new QLabel)
{
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::margin, space::tight, space::margin, space::tight);
    layout->setSpacing(space::tight + 2);
    layout->addWidget(m_mark, 0, Qt::AlignTop);
    layout->addWidget(m_words, 1);
    style::setTextRole(m_words, roleOf(kind));
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

void Notice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        updateMark();
    QWidget::changeEvent(event);
}

void Notice::updateMark()
{
    const auto icon = m_kind == Kind::Error ? style::Icon::Error : style::Icon::Warning;
    m_mark->setPixmap(style::pixmap(icon, roleOf(m_kind), devicePixelRatioF()));
}

} // namespace expectra
