// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window/logpages.h"

#include "ui/network/networklog.h"
#include "ui/style/style.h"
#include "ui/widgets/tabpages.h"

#include <QtWidgets/QBoxLayout>

namespace expectra {

LogPages::LogPages(QWidget *parent)
    : QWidget(parent), m_pages(new TabPages(tr("Logs"))), m_network(new NetworkLog)
{
    style::makeRaised(m_pages);
    m_pages->addPage(m_network, tr("Network"));
    m_pages->addCornerWidget(m_network->takeFilterBar(), m_network);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
}

} // namespace expectra
