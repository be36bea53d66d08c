// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Edits of header sets. Laws: comments and the lines that stay are kept byte for byte; a set that gets
// another name is still found by the requests that name it.

#include "app/collections/collection.h"
#include "app/collections/store/change.h"

#include <string>

namespace expectra::collections {

/// Where the set of this name stands.
[[nodiscard]] std::string headerSetPath(const std::string &collectionDirectory, const std::string &name);

/// Makes the folder of the sets too where it isn't there yet: looks at the disk.
[[nodiscard]] Result<Change> newHeaderSet(const std::string &collectionDirectory, const HeaderSet &set);

/// Reads the file that the set stands in. InvalidInput: a header that no line can hold.
[[nodiscard]] Result<Change> editHeaderSet(const std::string &path, const HeaderSet &edited);

[[nodiscard]] Change renameHeaderSet(const Collection &collection, const std::string &name,
                                     const std::string &newName);

/// Reads the file. The requests that name it are left as they are: they say what is missing.
[[nodiscard]] Result<Change> removeHeaderSet(const std::string &path);

} // namespace expectra::collections
