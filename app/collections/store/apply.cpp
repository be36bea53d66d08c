// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/place.h"
#include "app/collections/store/change.h"
#include "app/collections/store/disk.h"

#include <algorithm>

namespace expectra::collections {

namespace {

bool isIn(const std::string &path, const std::string &folder)
{
    return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

/// True when an earlier step brings about what stands at the path, so that the disk can't be asked yet.
bool isPending(const std::string &path, const std::vector<std::string> &touched)
{
    return std::any_of(touched.begin(), touched.end(), [&path](const std::string &earlier) {
        return isIn(path, earlier) || isIn(earlier, path);
    });
}

/// Asks for all conflicts before the first byte is written.
Result<void> checkAll(const Change &change)
{
    std::vector<std::string> touched;
    for (const auto &step : change.steps) {
        const auto paths = pathsOf({{step}});
        const bool pending = std::any_of(paths.begin(), paths.end(), [&touched](const std::string &path) {
            return isPending(path, touched);
        });
        if (!pending) {
            if (auto checked = disk::check(step); !checked)
                return checked;
        }
        touched.insert(touched.end(), paths.begin(), paths.end());
    }
    return {};
}

/// The error, with what could not be taken back behind it.
Error takenBack(Error error, const Change &done)
{
    for (const auto &step : inverse(done).steps) {
        if (const auto undone = disk::take(step); !undone)
            error.detail += "\nand could not be taken back: " + undone.error().detail;
    }
    return error;
}

} // namespace

Result<void> apply(const Change &change)
{
    if (auto checked = checkAll(change); !checked)
        return checked;
    Change done;
    for (const auto &step : change.steps) {
        if (const auto taken = disk::take(step); !taken)
            return tl::unexpected<Error>(takenBack(taken.error(), done));
        done.steps.push_back(step);
    }
    return {};
}

} // namespace expectra::collections
