// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A directory for the session of one running program, so that two don't write over each other's drafts. The
// lowest one that nobody holds is taken; a program that was killed holds nothing any more, so its drafts are
// found by the next.

#include <QtCore/QLockFile>
#include <QtCore/QString>

#include <memory>
#include <optional>
#include <vector>

namespace expectra::drafts {

class SessionDirectory final
{
public:
    /// Nothing where the root can't be written: then nothing is kept, and the program works on.
    [[nodiscard]] static std::optional<SessionDirectory> claim(const QString &root);

    /// Those that hold a session and belong to nobody any more.
    [[nodiscard]] static std::vector<SessionDirectory> leftovers(const QString &root);

    /// Whether anything was open when a program ended that used the root. One that still runs counts too.
    [[nodiscard]] static bool holdsTabs(const QString &root);

    /// Its session is kept elsewhere.
    void discard() const;

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    SessionDirectory(QString path, std::unique_ptr<QLockFile> lock)
        : m_path(std::move(path)), m_lock(std::move(lock))
    {}

    QString m_path;
    std::unique_ptr<QLockFile> m_lock; // held until the end
};

} // namespace expectra::drafts
