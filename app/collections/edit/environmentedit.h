// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Edits of the environments in an http-client.env.json or its private neighbour. Each reads the file and
// makes it where there is none. Law: the rest of the JSON stays byte for byte, values of other programs
// included.

#include "app/collections/store/change.h"

#include <string>

namespace expectra::collections {

/// A value that stood there as a number or a truth value stays one where the new text is one.
[[nodiscard]] Result<Change> setVariable(const std::string &path, const std::string &environment,
                                         const std::string &name, const std::string &value);
[[nodiscard]] Result<Change> removeVariable(const std::string &path, const std::string &environment,
                                            const std::string &name);
/// Conflict: the new name is taken.
[[nodiscard]] Result<Change> renameVariable(const std::string &path, const std::string &environment,
                                            const std::string &name, const std::string &newName);

/// Conflict: there is one of this name.
[[nodiscard]] Result<Change> newEnvironment(const std::string &path, const std::string &name);
[[nodiscard]] Result<Change> renameEnvironment(const std::string &path, const std::string &name,
                                               const std::string &newName);
[[nodiscard]] Result<Change> removeEnvironment(const std::string &path, const std::string &name);

} // namespace expectra::collections
