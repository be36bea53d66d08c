// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/panelpages.h"

#include "ui/widgets/emptystate.h"

#include <QtWidgets/QStackedLayout>

namespace expectra {

PanelPages::PanelPages(QWidget *panel, QWidget *content, const QString &title, const QString &hint)
    : m_first{title, hint}, m_layout(new QStackedLayout(panel))
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
    showEmpty(m_first.title, m_first.hint);
}

void PanelPages::showEmpty(const QString &title, const QString &hint)
{
    const Words words{title, hint};
    if (!m_empty || words != m_said) {
        delete m_empty;
        m_empty = new EmptyState(title, hint);
        m_layout->addWidget(m_empty);
        m_said = words;
    }
    m_layout->setCurrentWidget(m_empty);
}

} // namespace expectra
