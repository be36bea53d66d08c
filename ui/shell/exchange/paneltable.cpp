// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/exchange/paneltable.h"

#include "ui/panels/cookies/cookiespanel.h"
#include "ui/panels/expectpanel.h"
#include "ui/panels/findings/findingspanel.h"
#include "ui/panels/headerspanel.h"
#include "ui/panels/payload/payloadpanel.h"
#include "ui/panels/responsepanel.h"
#include "ui/panels/timing/timingpanel.h"
#include "ui/panels/tls/tlspanel.h"
#include "ui/panels/wirepanel.h"
#include "ui/shell/exchange/panelwires.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <algorithm>

namespace expectra {

namespace {

using style::Role;

template <typename P>
QWidget *makePanel(ExchangeView &view)
{
    auto *panel = new P;
    connectPanel(view, panel);
    return panel;
}

template <typename P>
void showInPanel(QWidget *widget, const ShownExchange &shown)
{
    auto *panel = static_cast<P *>(widget);
    if constexpr (requires { panel->showExchange(shown.exchange); })
        panel->showExchange(shown.exchange);
    else
        panel->showExchange(shown.exchange.get());
    if constexpr (requires { panel->showRetry(shown.retry.get()); })
        panel->showRetry(shown.retry.get());
}

template <typename P>
void selectInPanel(QWidget *widget, const Selection &selection)
{
    [[maybe_unused]] auto *panel = static_cast<P *>(widget);
    if constexpr (requires { panel->selectPhase(*selection.phase); }) {
        if (selection.phase)
            panel->selectPhase(*selection.phase);
    }
    if constexpr (requires { panel->selectTime(*selection.at); }) {
        if (selection.at)
            panel->selectTime(*selection.at);
    }
    if constexpr (requires { panel->highlight(selection.bytes, selection.direction); })
        panel->highlight(selection.bytes, selection.direction);
}

template <typename P>
PanelSpec panel(Panel id, ActionId action, const char *name, const char *title, Role role = Role::Text)
{
    return {id, action, name, title, role, &makePanel<P>, &showInPanel<P>, &selectInPanel<P>};
}

} // namespace

std::span<const PanelSpec> panelTable()
{
    // clang-format off
    static const std::vector<PanelSpec> table{
        panel<HeadersPanel>( Panel::Headers,  ActionId::ShowHeaders,  "headers",  QT_TRANSLATE_NOOP("Panels", "Headers")),
        panel<PayloadPanel>( Panel::Payload,  ActionId::ShowPayload,  "payload",  QT_TRANSLATE_NOOP("Panels", "Payload")),
        panel<ResponsePanel>(Panel::Response, ActionId::ShowResponse, "response", QT_TRANSLATE_NOOP("Panels", "Response")),
        panel<WirePanel>(    Panel::Wire,     ActionId::ShowWire,     "wire",     QT_TRANSLATE_NOOP("Panels", "Wire")),
        panel<TimingPanel>(  Panel::Timing,   ActionId::ShowTiming,   "timing",   QT_TRANSLATE_NOOP("Panels", "Timing")),
        panel<ExpectPanel>(  Panel::Expect,   ActionId::ShowExpect,   "expect",   QT_TRANSLATE_NOOP("Panels", "Expect"), Role::Expect),
        panel<FindingsPanel>(Panel::Findings, ActionId::ShowFindings, "findings", QT_TRANSLATE_NOOP("Panels", "Findings")),
        panel<TlsPanel>(     Panel::Tls,      ActionId::ShowTls,      "tls",      QT_TRANSLATE_NOOP("Panels", "TLS")),
        panel<CookiesPanel>( Panel::Cookies,  ActionId::ShowCookies,  "cookies",  QT_TRANSLATE_NOOP("Panels", "Cookies")),
    };
    // clang-format on
    return table;
}

const PanelSpec &panelSpec(Panel panel)
{
    const auto table = panelTable();
    return *std::find_if(table.begin(), table.end(),
                         [panel](const PanelSpec &spec) { return spec.id == panel; });
}

std::optional<Panel> panelNamed(const QString &name)
{
    for (const auto &spec : panelTable()) {
        if (name == QLatin1String(spec.name))
            return spec.id;
    }
    return std::nullopt;
}

QString panelTitle(const PanelSpec &spec)
{
    return QCoreApplication::translate("Panels", spec.title);
}

QString panelNames()
{
    QStringList names;
    for (const auto &spec : panelTable())
        names.append(QLatin1String(spec.name));
    return names.join(QLatin1String(", "));
}

} // namespace expectra
