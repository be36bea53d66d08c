// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One thing that can be reached through the palette.

#include "ui/style/icons.h"

#include <QtCore/QString>

#include <functional>
#include <vector>

namespace expectra {

struct PaletteEntry
{
    enum class Kind {
        Tab,       // an open request
        Request,   // of a collection
        HeaderSet, // switched for the shown request
        Exchange,  // played before
        Action,
    };

    Kind kind = Kind::Action;
    QString key;      // the same in every session, to be remembered by; empty: not remembered
    QString title;    // what is matched first
    QString detail;   // matched too, as a whole
    QString lead;     // a method, in its colour; or empty
    QString shortcut; // of an action
    style::Icon icon = style::Icon::None;
    bool isOn = false; // a switch that is on
    std::function<void()> run;
};

using PaletteEntries = std::vector<PaletteEntry>;

} // namespace expectra
