// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/exchange/panelwires.h"

#include "ui/panels/expectpanel.h"
#include "ui/shell/exchangeview.h"

namespace expectra {

void connectPanel(ExchangeView &view, ExpectPanel *panel)
{
    QObject::connect(panel, &ExpectPanel::exchangeRequested, &view, &ExchangeView::exchangeRequested);
}

} // namespace expectra
