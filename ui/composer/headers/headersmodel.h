// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The header fields of a request as rows that can be edited: what header sets and prepare() add above and
// below what is typed, and one empty row behind the typed ones to type into. Holds facts; words and colours
// are the delegate's. Laws: order, case and duplicates are the user's; a row that is switched off is kept but
// not sent.

#include "app/request/preparedrequest.h"

#include <QtCore/QAbstractTableModel>

#include <string>
#include <vector>

namespace expectra {

class HeadersModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        EnabledColumn,
        NameColumn,
        ValueColumn,
        FromColumn,
        ColumnCount,
    };
    enum Role {
        KindRole = Qt::UserRole, // RowKind
        IsSentRole,              // false for a row that is switched off
    };
    enum class RowKind {
        Typed,     // by the user, in this request
        HeaderSet, // from a set that is switched on
        Computed,  // by prepare()
        Empty,     // the row to type a new field into
    };

    explicit HeadersModel(QObject *parent = nullptr);

    void setTyped(const http::Headers &headers, const std::vector<std::string> &suppressed);
    /// What goes on the wire, the suppressed computed fields included.
    void showPrepared(const std::vector<PreparedHeader> &headers);

    [[nodiscard]] http::Headers typed() const; // those that are switched on
    [[nodiscard]] const std::vector<std::string> &suppressed() const { return m_suppressed; }
    [[nodiscard]] int sentCount() const;

    /// Moves a typed row by one place; false where it can't go.
    bool moveTyped(int row, int by);
    [[nodiscard]] int emptyRow() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    bool removeRows(int row, int count, const QModelIndex &parent) override;

signals:
    void edited();

private:
    struct Row
    {
        RowKind kind = RowKind::Empty;
        http::Header field{};
        std::string setName{};
        bool enabled = true;

        friend bool operator==(const Row &, const Row &) = default;
    };

    [[nodiscard]] static QString originText(const Row &row);
    [[nodiscard]] const Row &rowAt(int row) const;
    [[nodiscard]] bool isSuppressed(const std::string &name) const;
    [[nodiscard]] Row asRow(const PreparedHeader &header) const;
    void replace(std::vector<Row> &section, int first, std::vector<Row> rows);
    bool setEnabled(int row, bool enabled);
    bool setText(int row, Column column, const QString &text);

    std::vector<Row> m_above;
    std::vector<Row> m_typed;
    std::vector<Row> m_below;
    std::vector<std::string> m_suppressed;
};

} // namespace expectra
