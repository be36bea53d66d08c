// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Preferences as lines of the settings file. What was changed there by hand and can't be meant is passed
// over.

#include "ui/shell/settings/preferences.h"

class QSettings;

namespace expectra {

[[nodiscard]] Preferences readPreferences(const QSettings &settings);
/// What is as usual leaves no line.
void writePreferences(const Preferences &preferences, QSettings &settings);

} // namespace expectra
