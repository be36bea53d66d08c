// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The content of the final answer: text with the highlighting of its type, or bytes in hexadecimal. A first
// window of it is shown, with a sentence that says how much there is. It changes nothing: no reformatting.

#include "app/exchange/exchange.h"

#include <QWidget>

namespace expectra {

class ResponsePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ResponsePanel(QWidget *parent = nullptr);

    /// Keeps the store of the content, not the exchange.
    void showExchange(const Exchange *exchange);
};

} // namespace expectra
