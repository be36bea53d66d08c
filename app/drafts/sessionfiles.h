// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A session on disk: each draft an .http file, and session.json, which says what they are. Laws: every file
// is replaced by rename, the list last, so that a kill at any moment leaves a session that can be read; a
// file that can't be understood is told of, left where it is, and never written over.

#include "app/base/result.h"
#include "app/drafts/session.h"

#include <map>

namespace expectra::drafts {

class SessionFiles final
{
public:
    explicit SessionFiles(std::string directory) : m_directory(std::move(directory)) {}

    /// What could be read; an empty session where nothing was written. Header sets are named only: they are
    /// looked up where they are used.
    [[nodiscard]] Session read();
    /// One line each, with file and reason, of the last reading.
    [[nodiscard]] const std::vector<std::string> &problems() const { return m_problems; }

    /// Writes what changed since the last call. Unwritable: the first file that can't be written.
    [[nodiscard]] Result<void> write(const Session &session);

private:
    [[nodiscard]] std::string pathOf(const std::string &name) const { return m_directory + '/' + name; }
    [[nodiscard]] Result<void> writeWhenChanged(const std::string &name, const std::string &bytes);

    std::string m_directory;
    std::map<std::string, std::string> m_written; // name to bytes
    std::vector<std::string> m_problems;
};

/// Whether the session of this directory has an open tab; looks into the list alone.
[[nodiscard]] bool listsTabs(const std::string &directory);

/// Larger than every number that names a file of this directory.
[[nodiscard]] std::uint64_t firstFreeId(const std::string &directory);

} // namespace expectra::drafts
