// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/sessiondirectory.h"

#include "app/drafts/sessionfiles.h"

#include <QtCore/QDir>

#include <algorithm>

namespace expectra::drafts {

namespace {

constexpr int mostPrograms = 64; // at the same time; enough that the search ends

std::unique_ptr<QLockFile> lockIn(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(QDir(path).filePath(QStringLiteral("lock")));
    lock->setStaleLockTime(std::chrono::milliseconds(0)); // only the end of its program makes a lock stale
    return lock;
}

} // namespace

std::optional<SessionDirectory> SessionDirectory::claim(const QString &root)
{
    for (int number = 1; number <= mostPrograms; ++number) {
        const QString path = QDir(root).filePath(QString::number(number));
        if (!QDir().mkpath(path))
            return std::nullopt;
        auto lock = lockIn(path);
        if (lock->tryLock())
            return SessionDirectory(path, std::move(lock));
        if (lock->error() == QLockFile::PermissionError)
            return std::nullopt;
    }
    return std::nullopt;
}

std::vector<SessionDirectory> SessionDirectory::leftovers(const QString &root)
{
    std::vector<SessionDirectory> result;
    for (const auto &name : QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString path = QDir(root).filePath(name);
        auto lock = lockIn(path);
        if (QDir(path).exists(QStringLiteral("session.json")) && lock->tryLock())
            result.push_back(SessionDirectory(path, std::move(lock)));
    }
    return result;
}

bool SessionDirectory::holdsTabs(const QString &root)
{
    const auto names = QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    return std::any_of(names.begin(), names.end(), [&root](const QString &name) {
        return listsTabs(QDir(root).filePath(name).toStdString());
    });
}

void SessionDirectory::discard() const
{
    QDir(m_path).remove(QStringLiteral("session.json"));
}

} // namespace expectra::drafts
