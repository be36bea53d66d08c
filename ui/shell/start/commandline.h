// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the workbench was started with (see --help): what to open, and the orders for pictures and automated
// checks.

#include "app/base/result.h"
#include "ui/shell/exchangeview.h"
#include "ui/style/palette.h"

#include <QtCore/QSize>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace expectra {

struct CommandLine
{
    QString collection;  // a directory or an .http file; empty for the sample collection
    QString requestName; // empty: none named
    bool plays = false;
    bool diagnoses = false;
    std::optional<ExchangeView::Panel> panel;
    std::optional<style::Theme> theme;
    std::optional<QSize> size;
    QStringList actions; // to be done after the play
    QString text;        // to be typed then
    QString screenshot;  // where to write the picture; empty for none
    bool quits = false;
    bool quitsAtFirstFrame = false;
    bool wantsHelp = false;
    bool wantsVersion = false;

    /// A run by itself: play, picture, end.
    [[nodiscard]] bool isScripted() const
    {
        return plays || diagnoses || quits || !actions.isEmpty() || !screenshot.isEmpty();
    }
    /// A picture or a check shows the same for everybody: what the user set is neither read nor written.
    [[nodiscard]] bool ignoresSettings() const { return quits || quitsAtFirstFrame || !screenshot.isEmpty(); }
};

/// InvalidInput: an unknown option, with the nearest known one, or a value that can't be used.
[[nodiscard]] Result<CommandLine> parseCommandLine(const QStringList &arguments);

[[nodiscard]] QString commandLineHelp();

} // namespace expectra
