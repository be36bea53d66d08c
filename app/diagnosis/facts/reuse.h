// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What became of the next request on a connection on which an answer came before the body.

#include "app/diagnosis/diagnosis.h"

namespace expectra::diagnosis {

enum class Reuse {
    Untold,    // not played, or the next request was not heard of for other reasons
    InStep,    // it was answered on the same connection as the plain request is
    Closed,    // the peer closed, as it may
    OutOfStep, // it was answered on the same connection with something else, or not at all
};

[[nodiscard]] Reuse reuseOf(const Diagnosis &diagnosis, std::size_t route);

} // namespace expectra::diagnosis
