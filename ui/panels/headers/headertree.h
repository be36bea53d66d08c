// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The heads of an exchange as a tree: a branch a head, a row a field, with where a request's field came from.
// Ctrl+C and the menu copy what is selected.

#include "app/exchange/exchange.h"

#include <QtWidgets/QTreeWidget>

namespace expectra {

class HeaderTree final : public QTreeWidget
{
    Q_OBJECT

public:
    /// A server may send thousands of interim responses; the first ones are listed, the rest is counted.
    static constexpr std::size_t mostInterims = 100;

    explicit HeaderTree(QWidget *parent = nullptr);

    void showExchange(const Exchange &exchange);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addRequest(const Exchange &exchange);
    void addInterims(const Exchange &exchange);
    void addHead(const ResponseHead &head);
    QTreeWidgetItem *addBranch(const QString &title, const QString &time);
    void addField(QTreeWidgetItem *branch, const http::Header &field, const QString &from = {});
    void showMenu(const QPoint &at);
    void copyFields() const;
    void copyValues() const;
};

} // namespace expectra
