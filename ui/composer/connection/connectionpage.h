// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How the request travels, in four parts: its route and limits, the proxy, TLS, and what is followed.

#include "app/request/request.h"

#include <QtWidgets/QWidget>

class QStackedLayout;

namespace expectra {

class ChoiceBar;
class FollowingPage;
class Notice;
class ProxyPage;
class RoutePage;
class TlsPage;

class ConnectionPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionPage(QWidget *parent = nullptr);

    void setRequest(const Request &request);
    /// The same where it differs; what is half typed stays.
    void follow(const Request &request);
    /// Puts what stands here into the request.
    void applyTo(Request &request) const;
    /// How many things differ from what a new request has.
    [[nodiscard]] int changedCount() const;

signals:
    void edited();

private:
    void handleEdit();
    [[nodiscard]] QString problem() const;

    ChoiceBar *m_parts;
    QStackedLayout *m_stack;
    RoutePage *m_route;
    ProxyPage *m_proxy;
    TlsPage *m_tls;
    FollowingPage *m_following;
    Notice *m_notice;
};

} // namespace expectra
