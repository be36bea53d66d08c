// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window/themeswitch.h"

#include "ui/shell/actions.h"
#include "ui/shell/start/settings.h"
#include "ui/style/style.h"

#include <QtWidgets/QApplication>

namespace expectra {

namespace {

using style::Theme;

constexpr std::pair<ActionId, Theme> themes[] = {
    {ActionId::ThemeSystem, Theme::System},
    {ActionId::ThemeDark, Theme::Dark},
    {ActionId::ThemeLight, Theme::Light},
};

} // namespace

ThemeSwitch::ThemeSwitch(const Actions &actions, Settings *settings, QObject *parent)
    : QObject(parent), m_actions(actions)
{
    for (const auto &[id, theme] : themes) {
        connect(actions[id], &QAction::triggered, this, [this, settings, chosen = theme] {
            apply(chosen);
            settings->setTheme(chosen);
        });
    }
}

void ThemeSwitch::apply(Theme theme)
{
    for (const auto &[id, each] : themes) {
        if (each == theme)
            m_actions[id]->setChecked(true);
    }
    style::apply(*qApp, theme);
}

void ThemeSwitch::followSystem()
{
    style::followSystem(*qApp);
}

} // namespace expectra
