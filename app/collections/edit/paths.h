// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Makes, renames, moves, copies and removes the files and directories of a collection. Laws: an edit is a
// Change and writes nothing; nothing takes the name of something that is there; what is removed can be put
// back.

#include "app/collections/store/change.h"

#include <string>
#include <vector>

namespace expectra::collections {

/// An .http file of this text, named after `title`.
[[nodiscard]] Change newFile(const std::string &directory, const std::string &title, const std::string &text);
[[nodiscard]] Result<Change> newDirectory(const std::string &directory, const std::string &name);
/// `name` is the last part of the path; files keep their ending where it has none.
[[nodiscard]] Result<Change> renamePath(const std::string &path, const std::string &name);
/// Bodies are found from where a file then stands.
[[nodiscard]] Result<Change> movePath(const std::string &path, const std::string &directory);
[[nodiscard]] Result<Change> copyPath(const std::string &path, const std::string &directory);
/// Unavailable: more than can be kept to undo it.
[[nodiscard]] Result<Change> removePath(const std::string &path);

/// The path of a new file that is named after `title` and neither there yet nor taken.
[[nodiscard]] std::string freePath(const std::string &directory, const std::string &title,
                                   const std::string &ending, const std::vector<std::string> &taken = {});

} // namespace expectra::collections
