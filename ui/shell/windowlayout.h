// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the docks and splitters of the window stand: the first layout, and the one it had last time. Only
// widgets with an objectName are remembered.

class QMainWindow;

namespace expectra {

class Settings;

class WindowLayout final
{
public:
    WindowLayout(QMainWindow *window, Settings *settings);

    void applyDefault() const;
    /// Where nothing is remembered, the default stays.
    void restore() const;
    /// The same for what stands inside the docks and between them, when all of it is made.
    void restoreParts() const;
    void save() const;

private:
    void divideDesk() const;

    QMainWindow *m_window;
    Settings *m_settings;
};

} // namespace expectra
