// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The header fields of a request as rows that can be edited: what header sets and prepare() add above and
// below what is typed, and one empty row behind the typed ones to type into. Holds facts; words and colours
// are the delegate's. Laws: order, case and duplicates are the user's; a row that is switched off is kept but
// not sent.

#include "app/request/preparedrequest.h"
#include "app/request/request.h"
#include "ui/composer/fields/fieldmodel.h"

#include <optional>
#include <string>
#include <vector>

namespace expectra {

class HeadersModel final : public FieldModel
{
    Q_OBJECT

public:
    enum OwnColumn {
        FromColumn = FirstOwnColumn,
        ColumnCount,
    };

    explicit HeadersModel(QObject *parent = nullptr);

    void setTyped(const Request &request);
    void setSuppressed(const std::vector<std::string> &names) { m_suppressed = names; }
    /// The first typed field of this name gets the value, or a new one does at the end; nullopt takes it
    /// away.
    void setValue(const std::string &name, const std::optional<std::string> &value);
    /// What goes on the wire, the suppressed computed fields included.
    void showPrepared(const std::vector<PreparedHeader> &headers);

    [[nodiscard]] http::Headers typed() const; // those that are switched on
    [[nodiscard]] std::vector<DisabledField> disabled() const;
    [[nodiscard]] const std::vector<std::string> &suppressed() const { return m_suppressed; }
    [[nodiscard]] int sentCount() const;

    [[nodiscard]] int emptyRow() const override;
    bool moveTo(int row, int to) override;
    bool duplicate(int row) override;
    [[nodiscard]] QString textOf(int row) const override;
    int insertText(int row, const QString &text) override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    bool removeRows(int row, int count, const QModelIndex &parent) override;

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
    bool setText(int row, int column, const QString &text);
    void insertTyped(int row, std::vector<Row> rows);

    std::vector<Row> m_above;
    std::vector<Row> m_typed;
    std::vector<Row> m_below;
    std::vector<std::string> m_suppressed;
};

} // namespace expectra
