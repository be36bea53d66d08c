// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The lines of the console, the oldest first, filtered by level and by text. Law: never more lines than
// `longest`; when that is passed, a tenth goes at once, so that a line costs the same however many came
// before.

#include "ui/console/consolelines.h"

#include <QtCore/QAbstractTableModel>

#include <deque>

namespace expectra {

enum class ConsoleColumn { Time, Level, Exchange, Text };

inline constexpr int consoleColumnCount = static_cast<int>(ConsoleColumn::Text) + 1;

class ConsoleModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit ConsoleModel(int longest = 50'000, QObject *parent = nullptr);

    void append(std::vector<ConsoleLine> lines);
    void clear();
    /// This level and above, and lines that hold the text.
    void setFilter(LogLevel least, const QString &text);

    [[nodiscard]] const ConsoleLine *lineAt(int row) const; // nullptr outside the rows
    [[nodiscard]] int total() const { return static_cast<int>(m_lines.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] bool accepts(const ConsoleLine &line) const;
    void dropOldest(std::size_t count);

    std::size_t m_longest;
    std::deque<ConsoleLine> m_lines;
    quint64 m_first = 0; // the number of the oldest line among all that ever came
    std::deque<quint64> m_shown;
    LogLevel m_least = LogLevel::Info;
    QString m_text;
};

/// "Error", "Warning", "Info", "Debug": in the language of the window.
[[nodiscard]] QString levelWord(LogLevel level);

} // namespace expectra
