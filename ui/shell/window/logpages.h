// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The pages of the log dock. A page that has a filter of its own shows it beside the tabs. Console and
// problems are made with the first thing that they are told, or when they are shown.

#include <QtWidgets/QWidget>

namespace expectra {

class Console;
class LazyPage;
class NetworkLog;
class Problems;
class TabPages;

class LogPages final : public QWidget
{
    Q_OBJECT

public:
    explicit LogPages(QWidget *parent = nullptr);

    [[nodiscard]] NetworkLog *network() const { return m_network; }
    [[nodiscard]] Console *console();   // makes it
    [[nodiscard]] Problems *problems(); // makes it
    [[nodiscard]] TabPages *pages() const { return m_pages; }

signals:
    void consoleMade(expectra::Console *console);
    void problemsMade(expectra::Problems *problems);

private:
    QWidget *makeConsole();
    QWidget *makeProblems();

    TabPages *m_pages;
    NetworkLog *m_network;
    LazyPage *m_console;
    LazyPage *m_problems;
};

} // namespace expectra
