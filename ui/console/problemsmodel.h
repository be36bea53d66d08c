// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Every finding about every exchange as a table. Rows hold numbers of texts, for the same sentence is found
// a thousand times. Law: an exchange that is added again has its findings once.

#include "app/analysis/finding.h"
#include "app/exchange/exchange.h"
#include "app/log/stringtable.h"

#include <QtCore/QAbstractTableModel>

#include <array>

namespace expectra {

enum class ProblemColumn { Severity, Id, Summary, Exchange, Where };

inline constexpr int problemColumnCount = static_cast<int>(ProblemColumn::Where) + 1;

struct Problem
{
    quint64 exchange = 0;
    StringId id = 0;
    StringId summary = 0;
    StringId where = 0;
    Severity severity = Severity::Info;
};

class ProblemsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit ProblemsModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void add(const Exchange &exchange, const std::vector<Finding> &found);
    void clear();
    /// This severity and worse, and rows that hold the text anywhere; "#41" asks for an exchange.
    void setFilter(Severity least, const QString &text);
    void sort(int column, Qt::SortOrder order) override; // column -1: in the order of time

    [[nodiscard]] const Problem *problemAt(int row) const; // nullptr outside the rows
    [[nodiscard]] QString idOf(const Problem &problem) const;
    [[nodiscard]] int count(Severity severity) const { return m_counts[static_cast<std::size_t>(severity)]; }
    [[nodiscard]] int total() const { return static_cast<int>(m_all.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void removeOf(quint64 exchange);
    [[nodiscard]] QString textOf(const Problem &problem, ProblemColumn column) const;
    [[nodiscard]] bool accepts(const Problem &problem) const;
    [[nodiscard]] bool comesBefore(const Problem &a, const Problem &b) const;
    void showAll();

    StringTable m_strings;
    std::vector<Problem> m_all; // in the order of time
    std::vector<std::uint32_t> m_shown;
    std::array<int, 3> m_counts{};
    Severity m_least = Severity::Warning;
    QString m_text;
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

/// "Error", "Warning", "Note": in the language of the window.
[[nodiscard]] QString severityWord(Severity severity);

} // namespace expectra
