// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window/docks.h"

#include "ui/shell/actions.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"
#include "ui/widgets/layoutpause.h"
#include "ui/widgets/rule.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QToolButton>

namespace expectra {

namespace {

QToolButton *makeButton(QAction *action, style::Icon icon)
{
    auto *button = new QToolButton;
    button->setIcon(style::icon(icon, style::Role::Dim));
    button->setAutoRaise(true);
    button->setToolTip(action->toolTip());
    button->setAccessibleName(action->text());
    QObject::connect(button, &QToolButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

Docks::Docks(QMainWindow *window, const Actions &actions)
    : QObject(window), m_window(window), m_actions(actions)
{
    window->setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window->setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
}

QDockWidget *Docks::add(const DockSpec &spec, QWidget *content, QWidget *head)
{
    auto *dock = new QDockWidget(QCoreApplication::translate("Docks", spec.title), m_window);
    dock->setObjectName(QLatin1String(spec.name));
    m_docks.push_back({spec, dock});
    QWidget *title = makeTitle(m_docks.back(), head);
    const LayoutPause contentPause(content);
    const LayoutPause titlePause(title);
    dock->setWidget(content);
    dock->setTitleBarWidget(title);
    m_window->addDockWidget(spec.home, dock);
    connectActions(m_docks.back());
    return dock;
}

QWidget *Docks::makeTitle(const Dock &each, QWidget *head) const
{
    auto *title = new QWidget;
    style::makeRaised(title);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 0, style::space::tight, 0);
    line->setSpacing(0);
    line->addWidget(head, 1);
    line->addWidget(makeButton(m_actions[each.spec.floating], style::Icon::Float));
    line->addWidget(makeButton(m_actions[each.spec.show], style::Icon::Close));
    auto *layout = new QVBoxLayout(title);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(new Rule(Qt::Horizontal));
    return title;
}

void Docks::connectActions(const Dock &each)
{
    QDockWidget *dock = each.dock;
    connect(m_actions[each.spec.show], &QAction::triggered, dock, [dock](bool shown) {
        dock->setVisible(shown);
        if (shown)
            dock->raise();
    });
    connect(dock, &QDockWidget::visibilityChanged, m_actions[each.spec.show],
            [dock, action = m_actions[each.spec.show]] { action->setChecked(!dock->isHidden()); });
    connect(m_actions[each.spec.floating], &QAction::triggered, dock, [dock](bool floating) {
        dock->show();
        dock->setFloating(floating);
    });
    connect(dock, &QDockWidget::topLevelChanged, m_actions[each.spec.floating], &QAction::setChecked);
    connect(m_actions[each.spec.move], &QAction::triggered, this, [this, dock] {
        for (const auto &known : m_docks) {
            if (known.dock == dock)
                move(known);
        }
    });
}

void Docks::move(const Dock &each)
{
    const bool isHome = m_window->dockWidgetArea(each.dock) == each.spec.home;
    each.dock->setFloating(false);
    m_window->addDockWidget(isHome ? each.spec.other : each.spec.home, each.dock);
    each.dock->show();
}

void Docks::goHome()
{
    for (const auto &each : m_docks) {
        each.dock->setFloating(false);
        m_window->addDockWidget(each.spec.home, each.dock);
        each.dock->show();
    }
}

} // namespace expectra
