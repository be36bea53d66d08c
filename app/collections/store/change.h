// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What an edit does to the files of a collection, as a value: nothing is written before apply(). Laws: a
// step holds what was there before and what shall be there, so the inverse undoes it; apply() writes only
// where the disk is as `before` says, changes all or nothing, and a kill in between leaves every file old or
// new, never half.

#include "app/base/result.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace expectra::collections {

/// A file and its bytes; nullopt where there is no file.
struct FileChange
{
    std::string path;
    std::optional<std::string> before;
    std::optional<std::string> after;

    friend bool operator==(const FileChange &, const FileChange &) = default;
};

struct FolderChange
{
    enum class Kind {
        Made,    // in a directory that is there
        Removed, // it is empty
    };
    std::string path;
    Kind kind = Kind::Made;

    friend bool operator==(const FolderChange &, const FolderChange &) = default;
};

/// A file or a folder, with all that is in it, gets another path. Nothing is at the new one.
struct PathMove
{
    std::string from;
    std::string to;

    friend bool operator==(const PathMove &, const PathMove &) = default;
};

using Step = std::variant<FileChange, FolderChange, PathMove>;

struct Change
{
    std::vector<Step> steps; // in the order they are taken

    [[nodiscard]] bool isEmpty() const { return steps.empty(); }

    friend bool operator==(const Change &, const Change &) = default;
};

/// Nothing where the two are the same.
[[nodiscard]] Change fileChange(std::string path, std::optional<std::string> before,
                                std::optional<std::string> after);

/// One after the other.
[[nodiscard]] Change operator+(Change first, const Change &second);

/// What undoes it.
[[nodiscard]] Change inverse(const Change &change);

/// Every path that it writes, makes, removes or leaves: for a watcher to know its own writing by.
[[nodiscard]] std::vector<std::string> pathsOf(const Change &change);

/// Conflict: something on disk is not as the change knew it, and nothing was written. Unwritable: the system
/// refused, and what was written before is taken back. Both name the file.
[[nodiscard]] Result<void> apply(const Change &change);

} // namespace expectra::collections
