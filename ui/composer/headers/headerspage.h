// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The table of header fields, with what is known of them offered while one types.

#include "app/collections/variables.h"
#include "app/request/request.h"
#include "app/request/preparedrequest.h"

#include <QtWidgets/QWidget>

namespace expectra {

class FieldTable;
class HeadersModel;
class Notice;

class HeadersPage final : public QWidget
{
    Q_OBJECT

public:
    explicit HeadersPage(QWidget *parent = nullptr);

    void setTyped(const Request &request);
    void setVariables(const collections::Variables &variables);
    void showPrepared(const std::vector<PreparedHeader> &headers);
    void setNotice(const QString &text); // empty: nothing to warn of

    [[nodiscard]] HeadersModel *model() const { return m_model; }
    [[nodiscard]] FieldTable *table() const { return m_table; }

signals:
    void edited();

private:
    HeadersModel *m_model;
    FieldTable *m_table;
    Notice *m_notice;
};

} // namespace expectra
