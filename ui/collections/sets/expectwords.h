// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// When a header set asks for an expectation, in a few words: "Waits 350 ms · POST, PUT".

#include "app/request/headerset.h"

#include <QtCore/QString>

namespace expectra {

/// Empty for a set without rules.
[[nodiscard]] QString expectWords(const HeaderSet &set);

} // namespace expectra
