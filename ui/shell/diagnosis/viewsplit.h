// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Shares the desk between a view and the exchange below it, which is there only while one is looked at. Law:
// the shares of requests come back, and they are what the window's layout remembers.

#include <QtCore/QList>
#include <QtCore/QObject>

#include <optional>

namespace expectra {

class Desk;

class ViewSplit final : public QObject
{
    Q_OBJECT

public:
    explicit ViewSplit(Desk *desk);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void handleRequest();
    void followExchange();

    Desk *m_desk;
    std::optional<QList<int>> m_ofRequests; // while a view is shown
};

} // namespace expectra
