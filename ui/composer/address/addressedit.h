// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The address field. {{placeholders}} stand out in a colour of their own, those that nobody set in that of
// failures; the tool tip says what they stand for, and variables are offered behind "{{". What is typed is
// never corrected. A curl command line is no address: it is handed on.

#include "app/collections/variables.h"

#include <QtWidgets/QLineEdit>

namespace expectra {

class AddressEdit final : public QLineEdit
{
    Q_OBJECT

public:
    explicit AddressEdit(QWidget *parent = nullptr);

    void setVariables(const collections::Variables &variables);
    void setResolved(const QString &address); // empty: it can't be resolved

signals:
    void curlEntered(const QString &command);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void handleText(const QString &text);
    void markVariables();
    [[nodiscard]] QString tipAt(const QPoint &place) const;

    collections::Variables m_variables;
    QString m_resolved;
    QString m_lastText;
};

} // namespace expectra
