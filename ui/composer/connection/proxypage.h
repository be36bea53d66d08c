// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Through which proxy the request goes, and what is reached without it.

#include "app/request/request.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace expectra {

class ProxyPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ProxyPage(QWidget *parent = nullptr);

    void setRequest(const Request &request);
    void applyTo(Request &request) const;
    /// The first thing here that can't be used, in a sentence.
    [[nodiscard]] QString problem() const;

signals:
    void edited();

private:
    void showApplicable();

    QComboBox *m_from;
    QLineEdit *m_address;
    QLineEdit *m_bypass;
    QCheckBox *m_tunnel;
    QCheckBox *m_verify;
    QLineEdit *m_authorities;
};

} // namespace expectra
