// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/store/samples.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFileInfo>

#include <algorithm>

namespace expectra {

namespace {

Result<void> copyFile(const QString &from, const QString &to)
{
    const bool done = QDir().mkpath(QFileInfo(to).path()) && QFile::copy(from, to) &&
                      QFile::setPermissions(to, QFile::permissions(to) | QFileDevice::WriteOwner);
    if (!done)
        return fail(ErrorCode::Unwritable, to.toStdString() + ": can't be written");
    return {};
}

} // namespace

QString Samples::current() const
{
    return !m_copy.isEmpty() && QFileInfo(m_copy).isDir() ? m_copy : m_shipped;
}

bool Samples::touchesShipped(const collections::Change &change) const
{
    const auto paths = collections::pathsOf(change);
    return std::any_of(paths.begin(), paths.end(),
                       [this](const std::string &path) { return isShipped(path); });
}

collections::Change Samples::onCopy(const collections::Change &change) const
{
    auto result = change;
    for (auto &step : result.steps) {
        if (auto *file = std::get_if<collections::FileChange>(&step))
            file->path = moved(file->path);
        else if (auto *folder = std::get_if<collections::FolderChange>(&step))
            folder->path = moved(folder->path);
        else if (auto *move = std::get_if<collections::PathMove>(&step))
            *move = {moved(move->from), moved(move->to)};
    }
    return result;
}

/// Made beside its place and moved there whole, so that half a copy is never taken for the user's.
Result<void> Samples::makeCopy() const
{
    if (QFileInfo(m_copy).isDir())
        return {};
    const QString unfinished = m_copy + QStringLiteral(".new");
    QDir(unfinished).removeRecursively();
    QDirIterator each(m_shipped, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString file = each.next();
        const auto copied =
            copyFile(file, unfinished + QLatin1Char('/') + QDir(m_shipped).relativeFilePath(file));
        if (!copied)
            return copied;
    }
    if (!QDir().rename(unfinished, m_copy))
        return fail(ErrorCode::Unwritable, m_copy.toStdString() + ": can't be made");
    return {};
}

bool Samples::isShipped(const std::string &path) const
{
    const auto shipped = m_shipped.toStdString();
    return !shipped.empty() && (path == shipped || path.starts_with(shipped + "/"));
}

std::string Samples::moved(const std::string &path) const
{
    return isShipped(path) ? m_copy.toStdString() + path.substr(m_shipped.toStdString().size()) : path;
}

} // namespace expectra
