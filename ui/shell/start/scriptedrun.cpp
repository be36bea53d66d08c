// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start/scriptedrun.h"

#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"

#include <QtCore/QTimer>
#include <QtGui/QPixmap>
#include <QtWidgets/QApplication>

#include <cstdio>

namespace expectra {

namespace {

constexpr std::chrono::milliseconds settleTime = 120ms; // views coalesce their updates to one a frame
constexpr int unwritable = 2;

} // namespace

ScriptedRun::ScriptedRun(MainWindow *window, CommandLine line)
    : QObject(window), m_window(window), m_line(std::move(line))
{}

void ScriptedRun::start()
{
    if (!m_line.plays)
        return finishWhenPainted();
    Desk *desk = m_window->desk();
    connect(desk->plays(), &Plays::finished, this, &ScriptedRun::finishWhenPainted);
    desk->send();
    if (desk->plays()->isIdle()) // what stands in the way is shown in the window
        finishWhenPainted();
}

void ScriptedRun::finishWhenPainted()
{
    QTimer::singleShot(settleTime, this, &ScriptedRun::finish);
}

void ScriptedRun::finish()
{
    bool written = true;
    if (!m_line.screenshot.isEmpty())
        written = m_window->grab().save(m_line.screenshot);
    if (!written)
        std::fprintf(stderr, "expectra: %s can't be written\n", qPrintable(m_line.screenshot));
    if (m_line.quits)
        QApplication::exit(written ? 0 : unwritable);
}

} // namespace expectra
