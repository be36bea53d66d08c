// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The window driven by the command line, for pictures and automated checks: play, wait for the end, do what
// else was asked for, look, quit.

#include "ui/shell/start/commandline.h"

#include <QtCore/QObject>

namespace expectra {

class MainWindow;

class ScriptedRun final : public QObject
{
    Q_OBJECT

public:
    ScriptedRun(MainWindow *window, CommandLine line);

    void start();

private:
    void diagnose();
    void act();
    void finishWhenPainted();
    [[nodiscard]] QPixmap picture() const;
    void finish();

    MainWindow *m_window;
    CommandLine m_line;
};

} // namespace expectra
