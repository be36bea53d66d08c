// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/journeys/labwindow.h"

#include "ui/style/style.h"

namespace expectra {

LabWindow::LabWindow()
{
    style::apply(*qApp, style::Theme::Dark);
    m_window = std::make_unique<MainWindow>(&m_settings, m_lab.address());
    if (auto samples = Workspace::openSamples(m_lab.variables()))
        m_window->setWorkspace(std::move(*samples));
    m_window->openFirstRequest();
}

bool LabWindow::show()
{
    m_window->show();
    return QTest::qWaitForWindowActive(m_window.get());
}

bool LabWindow::play(const QString &name)
{
    if (!m_window->openRequest(name))
        return false;
    QSignalSpy finished(m_window->desk()->plays(), &Plays::finished);
    m_window->desk()->send();
    return finished.wait(20'000);
}

} // namespace expectra
