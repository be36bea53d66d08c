// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start/scriptedrun.h"

#include "ui/diagnosis/diagnosisview.h"
#include "ui/shell/desk.h"
#include "ui/shell/diagnosis/diagnosistabs.h"
#include "ui/shell/mainwindow.h"

#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
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
    if (m_line.diagnoses)
        return diagnose();
    if (!m_line.plays)
        return act();
    Desk *desk = m_window->desk();
    connect(desk->plays(), &Plays::finished, this, &ScriptedRun::act);
    desk->send();
    if (desk->plays()->isIdle()) // what stands in the way is shown in the window
        act();
}

/// What stands in the way of it is shown in the window.
void ScriptedRun::diagnose()
{
    m_window->actions()[ActionId::Diagnose]->trigger();
    DiagnosisView *view = m_window->parts().diagnoses->current();
    if (!view)
        return act();
    connect(view, &DiagnosisView::stageChanged, this, [this](DiagnosisView::Stage stage) {
        if (stage == DiagnosisView::Stage::Done)
            act();
    });
    view->run();
    if (view->stage() == DiagnosisView::Stage::Before)
        act();
}

/// Later than what the end of a play still sets in motion. An action that isn't there is told.
void ScriptedRun::act()
{
    QTimer::singleShot(0, this, [this] {
        for (const QString &name : m_line.actions) {
            QAction *action = m_window->actions().named(name);
            if (action)
                action->trigger();
            else
                std::fprintf(stderr, "expectra: there is no action '%s'\n", qPrintable(name));
        }
        for (const QChar letter : m_line.text) {
            // Before the system made the window active, only the window knows who has the keys.
            QWidget *focus =
                QApplication::focusWidget() ? QApplication::focusWidget() : m_window->focusWidget();
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, letter);
            if (focus)
                QApplication::sendEvent(focus, &press);
        }
        finishWhenPainted();
    });
}

void ScriptedRun::finishWhenPainted()
{
    QTimer::singleShot(settleTime, this, &ScriptedRun::finish);
}

/// The window, and a dialog where it stands over it.
QPixmap ScriptedRun::picture() const
{
    QPixmap picture = m_window->grab();
    QPainter painter(&picture);
    for (QWidget *each : QApplication::topLevelWidgets()) {
        if (each != m_window && each->isVisible())
            painter.drawPixmap(m_window->mapFromGlobal(each->mapToGlobal(QPoint())), each->grab());
    }
    return picture;
}

void ScriptedRun::finish()
{
    bool written = true;
    if (!m_line.screenshot.isEmpty())
        written = picture().save(m_line.screenshot);
    if (!written)
        std::fprintf(stderr, "expectra: %s can't be written\n", qPrintable(m_line.screenshot));
    if (m_line.quits)
        QApplication::exit(written ? 0 : unwritable);
}

} // namespace expectra
