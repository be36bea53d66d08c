// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Takes a curl command as text and makes a request of it. What can't be understood is said below the field,
// while it is typed.

#include "app/request/request.h"

#include <QtWidgets/QDialog>

class QPlainTextEdit;
class QPushButton;

namespace expectra {

class Notice;

class CurlDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit CurlDialog(QWidget *parent = nullptr);

    /// Begins with what the clipboard holds, where that is a curl command.
    void takeClipboard();
    [[nodiscard]] QPlainTextEdit *field() const { return m_field; }

signals:
    void requestRead(const expectra::Request &request);

private:
    void handleText();

    QPlainTextEdit *m_field;
    Notice *m_notice;
    QPushButton *m_open;
    Request m_request;
};

} // namespace expectra
