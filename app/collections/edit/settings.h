// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Edits of collection.json. Laws: the file is made where there is none; members that are not ours stay, in
// their order; one that can't be understood is left alone.

#include "app/base/result.h"
#include "app/collections/store/change.h"

#include <string>

namespace expectra::collections {

[[nodiscard]] Result<Change> renameCollection(const std::string &directory, const std::string &name);
/// The environment that is chosen where nothing else is said. Nothing where there is no such file.
[[nodiscard]] Result<Change> followDefaultEnvironment(const std::string &directory, const std::string &name,
                                                      const std::string &newName);

} // namespace expectra::collections
