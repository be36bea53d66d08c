// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/panelpages.h"

#include "ui/widgets/emptystate.h"

#include <QtWidgets/QStackedLayout>

namespace expectra {

PanelPages::PanelPages(QWidget *panel, QWidget *content, const QString &title, const QString &hint)
    : m_title(title), m_hint(hint), m_layout(new QStackedLayout(panel))
{
    m_layout->addWidget(content);
    showEmpty();
}

void PanelPages::showContent()
{
    m_layout->setCurrentIndex(0);
}

void PanelPages::showEmpty()
{
    showEmpty(m_title, m_hint);
}

void PanelPages::showEmpty(const QString &title, const QString &hint)
{
    delete m_layout->widget(1); // what was said before
    m_layout->addWidget(new EmptyState(title, hint));
    m_layout->setCurrentIndex(1);
}

} // namespace expectra
