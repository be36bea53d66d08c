// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a play does by itself with an answer that points elsewhere, and whether cookies are kept.

#include "app/request/request.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QSpinBox;

namespace expectra {

class FollowingPage final : public QWidget
{
    Q_OBJECT

public:
    explicit FollowingPage(QWidget *parent = nullptr);

    void setRequest(const Request &request);
    void applyTo(Request &request) const;

signals:
    void edited();

private:
    void showApplicable();

    QCheckBox *m_redirects;
    QSpinBox *m_maximum;
    QCheckBox *m_keepsMethod;
    QCheckBox *m_trusts;
    QCheckBox *m_cookies;
};

} // namespace expectra
