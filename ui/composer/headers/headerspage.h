// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The table of header fields. Keys: Return or typing edits, Space switches a row on and off, Delete removes
// it, Alt+Up and Alt+Down move it.

#include "app/request/preparedrequest.h"

#include <QtWidgets/QWidget>

class QTableView;

namespace expectra {

class HeadersModel;
class Notice;

class HeadersPage final : public QWidget
{
    Q_OBJECT

public:
    explicit HeadersPage(QWidget *parent = nullptr);

    void setTyped(const http::Headers &headers, const std::vector<std::string> &suppressed);
    void showPrepared(const std::vector<PreparedHeader> &headers);
    void setNotice(const QString &text); // empty: nothing to warn of

    [[nodiscard]] HeadersModel *model() const { return m_model; }

signals:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    void removeCurrent();
    void moveCurrent(int by);

    HeadersModel *m_model;
    QTableView *m_table;
    Notice *m_notice;
};

} // namespace expectra
