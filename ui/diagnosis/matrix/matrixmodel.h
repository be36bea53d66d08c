// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The matrix of a diagnosis: a row for each probe, a column for each route. It holds what app/diagnosis says
// of each cell and decides nothing itself. Law: while a run goes on only cells that changed are told.

#include "app/diagnosis/cell.h"

#include <QtCore/QAbstractTableModel>

#include <span>
#include <vector>

namespace expectra {

class MatrixModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class State {
        Awaited, // still to come, or never played because the run ended before
        Running,
        Played,
        Omitted, // with its reason as text
    };
    enum Role {
        StateRole = Qt::UserRole, // int, of State
        ToneRole,                 // int, of diagnosis::Tone
        ExchangeRole,             // quint64; 0: no exchange
    };

    explicit MatrixModel(QObject *parent = nullptr);

    /// `running`: what is on the wire now.
    void show(const diagnosis::Diagnosis &diagnosis, std::span<const diagnosis::Cell> running = {});

    [[nodiscard]] diagnosis::Cell cellAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const diagnosis::Cell &cell) const; // invalid: no such cell
    [[nodiscard]] std::vector<QModelIndex> running() const;
    [[nodiscard]] int finishedRows() const; // probes that have come to their end over every route

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Shown
    {
        State state = State::Awaited;
        diagnosis::Tone tone = diagnosis::Tone::Neutral;
        QString text;
        QString note; // what the words can't hold: how often it was played
        quint64 exchange = 0;

        friend bool operator==(const Shown &, const Shown &) = default;
    };

    [[nodiscard]] static Shown shownOf(const diagnosis::Diagnosis &diagnosis, const diagnosis::Cell &cell);
    [[nodiscard]] const Shown *shownAt(const QModelIndex &index) const;
    [[nodiscard]] QString accessibleText(const QModelIndex &index, const Shown &shown) const;
    [[nodiscard]] QString toolTip(const QModelIndex &index, const Shown &shown) const;
    [[nodiscard]] diagnosis::Probe probeAt(int row) const { return m_probes[static_cast<std::size_t>(row)]; }

    std::vector<diagnosis::Probe> m_probes;
    std::vector<diagnosis::Route> m_routes;
    std::vector<Shown> m_cells; // row by row
};

/// "as it should be", "odd", "refused or failed": what the colour of a cell repeats. Empty: nothing to judge.
[[nodiscard]] QString toneWord(diagnosis::Tone tone);

} // namespace expectra
