// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The whole window on the samples against a lab of its own, as a person has it after the first start; the
// journeys begin here.

#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/start/labhost.h"

#include <QtTest/QtTest>

#include <memory>

namespace expectra {

class LabWindow final
{
public:
    LabWindow();

    [[nodiscard]] bool show(); // false when it didn't become active
    /// Opens the sample and waits until it was played, its retry included.
    [[nodiscard]] bool play(const QString &name);

    [[nodiscard]] MainWindow &window() { return *m_window; }

private:
    LabHost m_lab;
    Settings m_settings{Settings::Store::None};
    std::unique_ptr<MainWindow> m_window;
};

} // namespace expectra
