// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/style/fonts.h"
#include "ui/style/spacing.h"
#include "ui/widgets/linelabel.h"
#include "ui/widgets/wrappedlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace expectra {

EmptyState::EmptyState(const QString &title, const QString &hint, QWidget *parent)
    : QWidget(parent), m_buttons(new QVBoxLayout)
{
    auto *titleLabel = new LineLabel(title);
    style::setFace(titleLabel, style::Face::Strong);
    titleLabel->setAlignment(Qt::AlignCenter);
    auto *hintLabel = new WrappedLabel(hint);
    hintLabel->setForegroundRole(QPalette::PlaceholderText);
    hintLabel->setAlignment(Qt::AlignCenter);
    if (hint.isEmpty())
        hintLabel->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(style::space::wide, style::space::gap, style::space::wide, style::space::gap);
    layout->setSpacing(style::space::tight);
    layout->addStretch();
    layout->addWidget(titleLabel);
    layout->addWidget(hintLabel);
    layout->addLayout(m_buttons);
    layout->addStretch();
    m_buttons->setSpacing(style::space::gap);
}

QSize EmptyState::sizeHint() const
{
    return isHidden() ? QSize(0, 0) : QWidget::sizeHint();
}

QSize EmptyState::minimumSizeHint() const
{
    return isHidden() ? QSize(0, 0) : QWidget::minimumSizeHint();
}

bool EmptyState::hasHeightForWidth() const
{
    return !isHidden() && QWidget::hasHeightForWidth();
}

QPushButton *EmptyState::addButton(const QString &text)
{
    auto *button = new QPushButton(text);
    m_buttons->setContentsMargins(0, style::space::gap, 0, 0);
    m_buttons->addWidget(button, 0, Qt::AlignHCenter);
    return button;
}

} // namespace expectra
