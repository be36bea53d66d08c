// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which theme the program wears: chosen by action and remembered, or the system's, also when that changes.

#include "ui/style/palette.h"

#include <QtCore/QObject>

namespace expectra {

class Actions;
class Settings;

class ThemeSwitch final : public QObject
{
    Q_OBJECT

public:
    ThemeSwitch(const Actions &actions, Settings *settings, QObject *parent);

    void apply(style::Theme theme);
    void followSystem(); // the system's theme may have changed

private:
    const Actions &m_actions;
};

} // namespace expectra
