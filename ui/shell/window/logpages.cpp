// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window/logpages.h"

#include "ui/console/console.h"
#include "ui/console/problems.h"
#include "ui/network/networklog.h"
#include "ui/style/style.h"
#include "ui/widgets/tabpages.h"

#include <QtWidgets/QBoxLayout>

namespace expectra {

LogPages::LogPages(QWidget *parent)
    : QWidget(parent)
    , m_pages(new TabPages(tr("Logs")))
    , m_network(new NetworkLog)
    , m_console(new Console)
    , m_problems(new Problems)
{
    style::makeRaised(m_pages);
    m_pages->bar()->setUsesScrollButtons(false); // where it gets narrow, the filters give way
    m_pages->addPage(m_network, tr("Network"));
    m_pages->addCornerWidget(m_network->takeFilterBar(), m_network);
    m_pages->addPage(m_console, tr("Console"));
    m_pages->addCornerWidget(m_console->takeBar(), m_console);
    m_pages->addPage(m_problems, m_problems->title());
    m_pages->addCornerWidget(m_problems->takeBar(), m_problems);
    connect(m_problems, &Problems::titleChanged, m_pages,
            [this](const QString &title) { m_pages->setTitle(m_problems, title); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
}

} // namespace expectra
