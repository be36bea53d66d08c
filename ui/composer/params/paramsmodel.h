// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The parameters of an address or of form content as rows. The text stays the truth: every edit changes it
// through Parameters, which leaves all bytes of other rows alone. Those of an address are shown as they stand
// there; those of a form as a server will read them.

#include "app/request/parameters.h"
#include "ui/composer/fields/fieldmodel.h"

namespace expectra {

class ParamsModel final : public FieldModel
{
    Q_OBJECT

public:
    static constexpr int ColumnCount = FirstOwnColumn;

    explicit ParamsModel(ParameterCoding coding, QObject *parent = nullptr);

    void setParameters(Parameters parameters);
    [[nodiscard]] const Parameters &parameters() const { return m_parameters; }
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
    [[nodiscard]] QString shown(std::string_view text) const;
    [[nodiscard]] QVariant cell(const QModelIndex &index, int role) const;
    bool setEnabled(int row, bool enabled);
    bool setText(int row, int column, const QString &text);
    void insert(int row, const std::vector<std::string> &texts);

    ParameterCoding m_coding;
    Parameters m_parameters;
};

} // namespace expectra
