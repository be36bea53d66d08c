// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The pages of the log dock. A page that has a filter of its own shows it beside the tabs.

#include <QtWidgets/QWidget>

namespace expectra {

class Console;
class NetworkLog;
class Problems;
class TabPages;

class LogPages final : public QWidget
{
    Q_OBJECT

public:
    explicit LogPages(QWidget *parent = nullptr);

    [[nodiscard]] NetworkLog *network() const { return m_network; }
    [[nodiscard]] Console *console() const { return m_console; }
    [[nodiscard]] Problems *problems() const { return m_problems; }
    [[nodiscard]] TabPages *pages() const { return m_pages; }

private:
    TabPages *m_pages;
    NetworkLog *m_network;
    Console *m_console;
    Problems *m_problems;
};

} // namespace expectra
