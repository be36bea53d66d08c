// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/exchange/panelwires.h"

#include "ui/panels/cookies/cookiespanel.h"
#include "ui/panels/expectpanel.h"
#include "ui/panels/findings/findingspanel.h"
#include "ui/panels/headerspanel.h"
#include "ui/panels/payload/payloadpanel.h"
#include "ui/panels/responsepanel.h"
#include "ui/panels/timing/timingpanel.h"
#include "ui/panels/tls/tlspanel.h"
#include "ui/panels/wirepanel.h"
#include "ui/shell/exchangeview.h"

namespace expectra {

void connectPanel(ExchangeView &view, CookiesPanel *panel)
{
    panel->setJar(view.jar());
    QObject::connect(panel, &CookiesPanel::bytesActivated, &view, &ExchangeView::showBytes);
}

void connectPanel(ExchangeView &view, ExpectPanel *panel)
{
    QObject::connect(panel, &ExpectPanel::exchangeRequested, &view, &ExchangeView::exchangeRequested);
    QObject::connect(panel, &ExpectPanel::bytesActivated, &view, &ExchangeView::showBytes);
    QObject::connect(panel, &ExpectPanel::momentActivated, &view, &ExchangeView::showMoment);
}

void connectPanel(ExchangeView &view, HeadersPanel *panel)
{
    QObject::connect(panel, &HeadersPanel::bytesSelected, &view, &ExchangeView::selectBytes);
    QObject::connect(panel, &HeadersPanel::bytesActivated, &view, &ExchangeView::showBytes);
}

void connectPanel(ExchangeView &view, ResponsePanel *panel)
{
    QObject::connect(&view, &ExchangeView::saveRequested, panel, &ResponsePanel::saveShownBody);
}

void connectPanel(ExchangeView &view, TimingPanel *panel)
{
    QObject::connect(panel, &TimingPanel::phaseSelected, &view, &ExchangeView::selectPhase);
    QObject::connect(panel, &TimingPanel::bytesSelected, &view, &ExchangeView::selectBytes);
    QObject::connect(panel, &TimingPanel::bytesActivated, &view, &ExchangeView::showBytes);
}

void connectPanel(ExchangeView &view, TlsPanel *panel)
{
    QObject::connect(panel, &TlsPanel::phaseSelected, &view, &ExchangeView::selectPhase);
    QObject::connect(panel, &TlsPanel::momentActivated, &view, &ExchangeView::showMoment);
}

void connectPanel(ExchangeView &view, FindingsPanel *panel)
{
    QObject::connect(panel, &FindingsPanel::bytesActivated, &view, &ExchangeView::showBytes);
    QObject::connect(panel, &FindingsPanel::momentActivated, &view, &ExchangeView::showMoment);
}

void connectPanel(ExchangeView &view, WirePanel *panel)
{
    QObject::connect(panel, &WirePanel::bytesSelected, &view, &ExchangeView::selectBytes);
}

void connectPanel(ExchangeView &view, PayloadPanel *panel)
{
    QObject::connect(panel, &PayloadPanel::bytesActivated, &view, &ExchangeView::showBytes);
}

} // namespace expectra
