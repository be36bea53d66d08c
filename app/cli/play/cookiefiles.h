// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The files behind -b and -c.

#include "app/base/result.h"
#include "app/cookies/jar.h"

#include <memory>
#include <string>
#include <vector>

namespace expectra::cli {

/// A jar with the cookies of these files. One that isn't there is an empty one, as curl has it, so that the
/// same name can be read and written; lines that can't be read are named on standard error.
[[nodiscard]] std::shared_ptr<cookies::SharedJar> jarFrom(const std::vector<std::string> &files);

/// "-" is standard output. Unwritable: it can't be.
[[nodiscard]] Result<void> writeJar(cookies::SharedJar &jar, const std::string &file);

} // namespace expectra::cli
