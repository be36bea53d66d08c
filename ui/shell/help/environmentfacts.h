// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a report of a bug needs to say about where the program ran. Nothing about the user or their requests.

#include <QtCore/QString>

namespace expectra {

[[nodiscard]] QString environmentFacts();

} // namespace expectra
