// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A deviation in two to five words, for the line that shows it. The whole story is a finding's.

#include "app/http/deviation.h"

#include <QString>

namespace expectra {

[[nodiscard]] QString deviationRemark(http::DeviationKind kind);

} // namespace expectra
