// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The console: what happens on the wire, line by line, and what the program itself has to say. Law: lines
// that come together are shown together, at most once a frame; who has scrolled up is left alone.

#include "ui/console/consolemodel.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QStackedWidget;

namespace expectra {

class LineBar;
class LineTable;

class Console final : public QWidget
{
    Q_OBJECT

public:
    explicit Console(QWidget *parent = nullptr);

    /// A finished exchange, or the snapshot of one that runs.
    void addExchange(const ExchangePtr &exchange);
    /// What the program did or could not do: a failed save, a lab that is off.
    void addMessage(LogLevel level, const QString &text);
    void clear();

    /// For a place beside the tabs; until it is taken, it stands above the lines.
    [[nodiscard]] QWidget *takeBar();
    [[nodiscard]] const ConsoleModel &model() const { return *m_model; }

signals:
    void exchangeRequested(quint64 id);

private:
    void put(std::vector<ConsoleLine> lines);
    void flush();
    void followEnd();
    void applyFilter();
    void updateState();

    ConsoleLines m_lines;
    std::vector<ConsoleLine> m_arrived; // since the last frame
    ConsoleModel *m_model;
    LineTable *m_table;
    LineBar *m_bar;
    QStackedWidget *m_pages;
    QTimer m_flushTimer;
    bool m_isAtEnd = true;
};

} // namespace expectra
