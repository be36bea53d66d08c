// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/store/collectionwatcher.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSet>

#include <chrono>

namespace expectra {

namespace {

using namespace std::chrono_literals;

constexpr auto burstEnd = 120ms;           // this long without a further change
constexpr std::size_t mostSources = 4'000; // systems limit watches, some to 8,192 for all programs of a user

} // namespace

CollectionWatcher::CollectionWatcher(QObject *parent) : QObject(parent)
{
    m_burst.setSingleShot(true);
    m_burst.setInterval(burstEnd);
    const auto wait = [this] { m_burst.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, wait);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, wait);
    connect(&m_burst, &QTimer::timeout, this, &CollectionWatcher::sourcesChanged);
}

void CollectionWatcher::watch(const std::vector<std::string> &sources)
{
    QSet<QString> wanted;
    for (const auto &source : sources) {
        const QString path = QString::fromStdString(source);
        if (sources.size() <= mostSources || QFileInfo(path).isDir())
            wanted.insert(path);
    }
    // A file replaced by another of its name is no longer watched, so the watcher's own list counts.
    const QStringList before = m_watcher.files() + m_watcher.directories();
    const QSet<QString> watched(before.begin(), before.end());
    if (const auto gone = watched - wanted; !gone.isEmpty())
        m_watcher.removePaths(gone.values());
    if (const auto fresh = wanted - watched; !fresh.isEmpty())
        m_watcher.addPaths(fresh.values());
}

} // namespace expectra
