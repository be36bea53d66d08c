// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Form content as a table and as the text that is sent, in step with each other. The text is the truth.

#include "app/collections/variables.h"

#include <QtWidgets/QWidget>

#include <string>

namespace expectra {

class CodeEditor;
class FieldTable;
class ParamsModel;

class FormBody final : public QWidget
{
    Q_OBJECT

public:
    explicit FormBody(QWidget *parent = nullptr);

    void setBytes(const std::string &bytes);
    [[nodiscard]] std::string bytes() const { return m_bytes; }
    void setVariables(const collections::Variables &variables);
    [[nodiscard]] FieldTable *table() const { return m_table; }

signals:
    void edited();

private:
    void handleTable();
    void handleText();

    ParamsModel *m_model;
    FieldTable *m_table;
    CodeEditor *m_text;
    std::string m_bytes;
};

} // namespace expectra
