// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The query of the address as a table. Both show the same: typing in either changes the other.

#include "app/collections/variables.h"
#include "app/request/request.h"

#include <QtWidgets/QWidget>

namespace expectra {

class FieldTable;
class ParamsModel;

class ParamsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ParamsPage(QWidget *parent = nullptr);

    void setAddress(const std::string &url, const std::vector<DisabledParameter> &disabled);
    void setVariables(const collections::Variables &variables);
    [[nodiscard]] std::string address() const;
    [[nodiscard]] std::vector<DisabledParameter> disabled() const;
    [[nodiscard]] int sentCount() const;
    [[nodiscard]] FieldTable *table() const { return m_table; }

signals:
    void edited();

private:
    ParamsModel *m_model;
    FieldTable *m_table;
};

} // namespace expectra
