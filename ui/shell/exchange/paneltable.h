// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Every panel below the timeline in one table, in the order of its tabs: the name it has on the command line,
// its title, the action that shows it, and how it is made and filled. A new panel is a line here, an action,
// and, where it asks something of the others, a function in panelwires.h.
//
// A panel is a widget with showExchange(const Exchange *) or showExchange(const ExchangePtr &), for one that
// reads bodies on another thread. It may also have showRetry(const Exchange *), selectPhase(PhaseName),
// selectTime(Instant) and highlight(ByteRange, Direction), and is told then what is selected in the timeline.

#include "app/timeline/phase.h"
#include "app/exchange/exchange.h"
#include "app/analysis/finding.h"
#include "ui/shell/actions.h"
#include "ui/style/palette.h"

#include <QtCore/QString>

#include <optional>
#include <span>

class QWidget;

namespace expectra {

class ExchangeView;

enum class Panel { Headers, Payload, Response, Wire, Timing, Expect, Findings, Tls, Cookies };

/// What the user chose: a bar of the timeline, bytes alone, or a moment.
struct Selection
{
    std::optional<timeline::PhaseName> phase;
    ByteRange bytes;
    Direction direction;
    std::optional<Instant> at; // a moment in the timeline
};

struct ShownExchange
{
    ExchangePtr exchange; // nullptr: nothing was sent yet
    ExchangePtr retry;    // the exchange that repeated it without Expect, where there is one
    std::optional<Selection> selection;
};

struct PanelSpec
{
    Panel id;
    ActionId action;
    const char *name;  // for --panel
    const char *title; // context Panels
    style::Role role;  // of its tab while it is current
    QWidget *(*make)(ExchangeView &view);
    void (*show)(QWidget *panel, const ShownExchange &shown);
    void (*select)(QWidget *panel, const Selection &selection);
};

[[nodiscard]] std::span<const PanelSpec> panelTable();
[[nodiscard]] const PanelSpec &panelSpec(Panel panel);
[[nodiscard]] std::optional<Panel> panelNamed(const QString &name);
[[nodiscard]] QString panelTitle(const PanelSpec &spec);
/// "headers, payload, response, wire, timing, expect, findings, tls", for people.
[[nodiscard]] QString panelNames();

} // namespace expectra
