// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/store/collectionstore.h"

#include "ui/collections/store/collectionwatcher.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtGui/QGuiApplication>

#include <algorithm>

namespace expectra {

namespace {

/// One spelling for each place, so that a collection is not opened twice.
QString spelled(const QString &path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

Result<CollectionPtr> read(const QString &path, const collections::Collection *before)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::Unreadable, path.toStdString() + ": there is no such file or directory");
    auto collection = info.isDir() ? collections::readCollection(path.toStdString(), before)
                                   : collections::readCollectionOf(path.toStdString(), before);
    if (!collection)
        return tl::unexpected<Error>(collection.error());
    return std::make_shared<const collections::Collection>(std::move(*collection));
}

bool holds(const std::string &directory, const std::string &file)
{
    return file == directory || (file.starts_with(directory) && file[directory.size()] == '/');
}

} // namespace

CollectionStore::CollectionStore(QObject *parent) : QObject(parent)
{
    m_readers.setMaxThreadCount(1);
    if (auto *application = qobject_cast<QGuiApplication *>(QCoreApplication::instance())) {
        connect(application, &QGuiApplication::applicationStateChanged, this,
                [this](Qt::ApplicationState state) {
                    if (state == Qt::ApplicationActive)
                        refresh();
                });
    }
}

CollectionStore::~CollectionStore()
{
    m_readers.waitForDone();
}

Result<CollectionPtr> CollectionStore::open(const QString &path)
{
    const QString place = spelled(path);
    const CollectionPtr before = find(place);
    auto collection = read(place, before.get());
    if (collection)
        keep(place, *collection);
    return collection;
}

void CollectionStore::openLater(const QString &path)
{
    const QString place = spelled(path);
    readLater(place, find(place), ++m_readings);
}

void CollectionStore::close(const QString &path)
{
    const QString place = spelled(path);
    const auto gone = std::remove_if(m_entries.begin(), m_entries.end(),
                                     [&place](const Entry &each) { return each.path == place; });
    if (gone == m_entries.end())
        return;
    m_entries.erase(gone, m_entries.end());
    emit collectionClosed(place);
}

std::vector<CollectionPtr> CollectionStore::all() const
{
    std::vector<CollectionPtr> result;
    for (const auto &each : m_entries)
        result.push_back(each.collection);
    return result;
}

QStringList CollectionStore::paths() const
{
    QStringList result;
    for (const auto &each : m_entries)
        result.append(each.path);
    return result;
}

CollectionPtr CollectionStore::find(const QString &path) const
{
    const QString place = spelled(path);
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&place](const Entry &each) { return each.path == place; });
    return found == m_entries.end() ? nullptr : found->collection;
}

CollectionPtr CollectionStore::around(const QString &file) const
{
    const auto place = spelled(file).toStdString();
    CollectionPtr innermost;
    for (const auto &each : m_entries) {
        const bool deeper = !innermost || each.collection->path.size() > innermost->path.size();
        if (deeper && holds(each.collection->path, place))
            innermost = each.collection;
    }
    return innermost;
}

void CollectionStore::refresh()
{
    for (auto &each : m_entries) {
        each.reading = ++m_readings;
        readLater(each.path, each.collection, each.reading);
    }
}

CollectionStore::Entry *CollectionStore::entry(const QString &path)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&path](const Entry &each) { return each.path == path; });
    return found == m_entries.end() ? nullptr : &*found;
}

void CollectionStore::readLater(const QString &path, CollectionPtr before, quint64 reading)
{
    m_readers.start([this, path, before = std::move(before), reading] {
        auto result = read(path, before.get());
        QMetaObject::invokeMethod(
            this,
            [this, path, reading, result = std::move(result)]() mutable {
                handleRead(path, reading, std::move(result));
            },
            Qt::QueuedConnection);
    });
}

void CollectionStore::handleRead(const QString &path, quint64 reading, Result<CollectionPtr> result)
{
    const Entry *known = entry(path);
    if (known && known->reading > reading)
        return;
    if (!result)
        emit openFailed(path, result.error());
    else
        keep(path, std::move(*result));
}

void CollectionStore::keep(const QString &path, CollectionPtr collection)
{
    Entry *known = entry(path);
    const bool isNew = !known;
    if (isNew) {
        m_entries.push_back({path, nullptr, 0, std::make_unique<CollectionWatcher>()});
        known = &m_entries.back();
        connect(known->watcher.get(), &CollectionWatcher::sourcesChanged, this, [this, path] {
            if (Entry *changed = entry(path)) {
                changed->reading = ++m_readings;
                readLater(path, changed->collection, changed->reading);
            }
        });
    }
    known->reading = ++m_readings;
    known->watcher->watch(collection->sources);
    if (known->collection && *known->collection == *collection)
        return;
    known->collection = std::move(collection);
    if (isNew)
        emit collectionOpened(path);
    else
        emit collectionChanged(path);
}

} // namespace expectra
