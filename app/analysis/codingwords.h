// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a coded content is not what its Content-Encoding says, in sentences: the same ones in a finding, above
// a body and in a transcript.

#include "app/coding/layer.h"

#include <QString>

namespace expectra {

/// "The gzip content ends before its end, at byte 4096."
[[nodiscard]] QString codingFaultText(const coding::Fault &fault);

} // namespace expectra
