// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How the request shows who sends it. Each kind keeps what was typed for it until another request is shown,
// so that looking at another kind loses nothing.

#include "app/request/auth.h"

#include <QtWidgets/QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedLayout;

namespace expectra {

class OptionForm;

class AuthPage final : public QWidget
{
    Q_OBJECT

public:
    explicit AuthPage(QWidget *parent = nullptr);

    void setAuth(const Auth &auth);
    [[nodiscard]] Auth auth() const;
    /// "Basic"; empty for none.
    [[nodiscard]] QString kindName() const;

signals:
    void edited();

private:
    OptionForm *addKind(const QString &name, const QString &meaning);
    void makeKinds();

    QComboBox *m_kind;
    QLabel *m_meaning;
    QStackedLayout *m_stack;
    std::vector<QString> m_meanings;

    QLineEdit *m_basicUser;
    QLineEdit *m_basicPassword;
    QLineEdit *m_token;
    QLineEdit *m_keyName;
    QLineEdit *m_keyValue;
    QComboBox *m_keyPlace;
    QLineEdit *m_digestUser;
    QLineEdit *m_digestPassword;
    QLineEdit *m_accessKey;
    QLineEdit *m_secretKey;
    QLineEdit *m_sessionToken;
    QLineEdit *m_region;
    QLineEdit *m_service;
};

} // namespace expectra
