// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What panels ask of the view they stand in. Called once for each, when it is made; one without wishes gets
// the first function, which does nothing.

class QWidget;

namespace expectra {

class CookiesPanel;
class ExchangeView;
class ExpectPanel;
class FindingsPanel;
class HeadersPanel;
class PayloadPanel;
class ResponsePanel;
class TimingPanel;
class TlsPanel;
class WirePanel;

inline void connectPanel(ExchangeView &, QWidget *) {}
void connectPanel(ExchangeView &view, CookiesPanel *panel);
void connectPanel(ExchangeView &view, ExpectPanel *panel);
void connectPanel(ExchangeView &view, FindingsPanel *panel);
void connectPanel(ExchangeView &view, HeadersPanel *panel);
void connectPanel(ExchangeView &view, PayloadPanel *panel);
void connectPanel(ExchangeView &view, ResponsePanel *panel);
void connectPanel(ExchangeView &view, TimingPanel *panel);
void connectPanel(ExchangeView &view, TlsPanel *panel);
void connectPanel(ExchangeView &view, WirePanel *panel);

} // namespace expectra
