// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Multipart content: a table of its parts, the boundary between them, and files added by choosing them.

#include "app/collections/variables.h"
#include "app/request/body.h"

#include <QtWidgets/QWidget>

class QLineEdit;

namespace expectra {

class FieldTable;
class MultipartModel;

class MultipartPage final : public QWidget
{
    Q_OBJECT

public:
    explicit MultipartPage(QWidget *parent = nullptr);

    void setBody(const MultipartBody &body);
    [[nodiscard]] MultipartBody body() const;
    void setVariables(const collections::Variables &variables);
    [[nodiscard]] FieldTable *table() const { return m_table; }
    [[nodiscard]] MultipartModel *model() const { return m_model; }

signals:
    void edited();

private:
    void chooseFiles();

    MultipartModel *m_model;
    FieldTable *m_table;
    QLineEdit *m_boundary;
    std::string m_epilogue;
};

} // namespace expectra
