// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window/logpages.h"

#include "ui/console/console.h"
#include "ui/console/problems.h"
#include "ui/network/networklog.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"
#include "ui/widgets/lazypage.h"
#include "ui/widgets/tabpages.h"

#include <QtWidgets/QBoxLayout>

namespace expectra {

namespace {

constexpr int fewestRows = 3; // the columns' titles and two exchanges: one and its retry

} // namespace

LogPages::LogPages(QWidget *parent)
    : QWidget(parent)
    , m_pages(new TabPages(tr("Logs")))
    , m_network(new NetworkLog)
    , m_console(new LazyPage([this] { return makeConsole(); }))
    , m_problems(new LazyPage([this] { return makeProblems(); }))
{
    style::makeRaised(m_pages);
    m_pages->bar()->setUsesScrollButtons(false); // where it gets narrow, the filters give way
    m_pages->addPage(m_network, tr("Network"));
    m_pages->addCornerWidget(m_network->takeFilterBar(), m_network);
    m_pages->addPage(m_console, tr("Console"));
    m_pages->addPage(m_problems, tr("Problems"));
    for (QWidget *page : {static_cast<QWidget *>(m_network), static_cast<QWidget *>(m_console),
                          static_cast<QWidget *>(m_problems)})
        page->setMinimumHeight(fewestRows * style::space::row);
    connect(m_pages, &TabPages::currentChanged, this, [](QWidget *page) {
        if (auto *shown = qobject_cast<LazyPage *>(page))
            static_cast<void>(shown->content()); // makes it
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
}

Console *LogPages::console()
{
    return static_cast<Console *>(m_console->content());
}

Problems *LogPages::problems()
{
    return static_cast<Problems *>(m_problems->content());
}

QWidget *LogPages::makeConsole()
{
    auto *console = new Console;
    m_console->setFocusProxy(console);
    m_pages->addCornerWidget(console->takeBar(), m_console);
    emit consoleMade(console);
    return console;
}

QWidget *LogPages::makeProblems()
{
    auto *problems = new Problems;
    m_problems->setFocusProxy(problems);
    m_pages->addCornerWidget(problems->takeBar(), m_problems);
    connect(problems, &Problems::titleChanged, m_pages,
            [this](const QString &title) { m_pages->setTitle(m_problems, title); });
    emit problemsMade(problems);
    return problems;
}

} // namespace expectra
