// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is wrong with a request, as a sentence begins.

#include "app/base/result.h"

#include <QtCore/QString>

namespace expectra {

/// Details begin in lower case, since they mostly stand behind a colon.
[[nodiscard]] QString sentenceOf(const Error &error);

} // namespace expectra
