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

constexpr int mostRecent = 8;

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

/// A change that can be taken back. One that can't be written, because the disk changed meanwhile, never can
/// be and leaves the stack.
class CollectionStore::Command final : public QUndoCommand
{
public:
    Command(CollectionStore *store, collections::Change change, const QString &text)
        : QUndoCommand(text), m_store(store), m_change(std::move(change))
    {}

    void redo() override { carryOut(m_change); }
    void undo() override { carryOut(collections::inverse(m_change)); }

private:
    void carryOut(const collections::Change &change)
    {
        const auto written = m_store->write(change);
        setObsolete(!written);
        if (!written)
            emit m_store->changeFailed(text(), written.error());
    }

    CollectionStore *m_store;
    collections::Change m_change;
};

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

CollectionPtr CollectionStore::add(const collections::Collection &collection)
{
    const QString place = spelled(QString::fromStdString(collection.path));
    keep(place, std::make_shared<const collections::Collection>(collection));
    return find(place);
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
    m_recent.removeAll(place);
    m_recent.prepend(place);
    m_recent = m_recent.mid(0, mostRecent);
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

bool CollectionStore::apply(const collections::Change &change, const QString &text)
{
    if (change.isEmpty())
        return true;
    const int before = m_undo.index();
    m_undo.push(new Command(this, change, text)); // carries it out
    return m_undo.index() > before;
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

Result<void> CollectionStore::write(const collections::Change &change)
{
    if (m_samples.touchesShipped(change)) {
        if (const auto moved = moveToCopy(); !moved)
            return moved;
    }
    const auto actual = m_samples.onCopy(change);
    if (const auto applied = collections::apply(actual); !applied) {
        refresh();
        return applied;
    }
    const auto touched = collections::pathsOf(actual);
    for (const QString &path : paths()) {
        const auto &root = find(path)->path;
        if (std::any_of(touched.begin(), touched.end(),
                        [&root](const std::string &each) { return holds(root, each); }))
            static_cast<void>(open(path));
    }
    return {};
}

Result<void> CollectionStore::moveToCopy()
{
    if (const auto made = m_samples.makeCopy(); !made)
        return made;
    const auto known = std::find_if(m_entries.begin(), m_entries.end(),
                                    [this](const Entry &each) { return each.path == m_samples.shipped(); });
    if (known == m_entries.end())
        return {};
    const auto copy = read(m_samples.copy(), nullptr);
    if (!copy)
        return tl::unexpected<Error>(copy.error());
    const CollectionPtr before = known->collection;
    known->path = m_samples.copy();
    known->collection = *copy;
    watch(*known);
    emit collectionMoved(m_samples.shipped(), m_samples.copy());
    emit requestsMoved(collections::movesBetween(*before, **copy));
    emit collectionChanged(m_samples.copy());
    return {};
}

void CollectionStore::watch(Entry &entry)
{
    entry.reading = ++m_readings;
    if (!entry.watcher)
        entry.watcher = std::make_unique<CollectionWatcher>();
    entry.watcher->disconnect(this);
    connect(entry.watcher.get(), &CollectionWatcher::sourcesChanged, this, [this, path = entry.path] {
        if (Entry *changed = this->entry(path)) {
            changed->reading = ++m_readings;
            readLater(path, changed->collection, changed->reading);
        }
    });
    entry.watcher->watch(entry.collection->sources);
}

void CollectionStore::keep(const QString &path, CollectionPtr collection)
{
    const bool isNew = !entry(path);
    if (isNew) {
        m_entries.push_back({path, nullptr, 0, nullptr});
        m_recent.removeAll(path);
    }
    Entry &kept = *entry(path);
    const CollectionPtr before = kept.collection;
    const bool isSame = before && *before == *collection;
    if (!isSame)
        kept.collection = collection;
    watch(kept);
    if (isNew)
        emit collectionOpened(path);
    if (isNew || isSame)
        return;
    if (const auto moves = collections::movesBetween(*before, *collection); !moves.empty())
        emit requestsMoved(moves);
    emit collectionChanged(path);
}

} // namespace expectra
