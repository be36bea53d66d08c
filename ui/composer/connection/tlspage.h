// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How TLS is spoken with the server: whom to trust, who we are, which versions and ciphers may be used.

#include "app/request/request.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace expectra {

class TlsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit TlsPage(QWidget *parent = nullptr);

    void setRequest(const Request &request);
    void applyTo(Request &request) const;
    /// The first thing here that can't be used, in a sentence.
    [[nodiscard]] QString problem() const;

signals:
    void edited();

private:
    QCheckBox *m_verify;
    QLineEdit *m_authorities;
    QLineEdit *m_certificate;
    QLineEdit *m_key;
    QLineEdit *m_passphrase;
    QComboBox *m_minimum;
    QComboBox *m_maximum;
    QLineEdit *m_ciphers;
    QLineEdit *m_suites;
    QCheckBox *m_sendsName;
    QLineEdit *m_name;
    QLineEdit *m_keyLog;
    QCheckBox *m_resume;
};

} // namespace expectra
