// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The bytes of both directions in the order of time, as text with its line ends made visible or in
// hexadecimal. What was not kept is counted and said. Only the visible part is read from the stores.

#include "app/analysis/finding.h"
#include "app/exchange/exchange.h"

#include <QWidget>

namespace expectra {

class WirePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit WirePanel(QWidget *parent = nullptr);

    /// Keeps the byte stores, not the exchange.
    void showExchange(const Exchange *exchange);
    /// Marks these bytes and scrolls to them; an empty range clears the mark.
    void highlight(ByteRange bytes, Direction direction);
};

} // namespace expectra
