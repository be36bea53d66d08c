// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The open collections and what happens to them: reads them, notices what other programs change on disk, and
// writes what is edited here, with undo. Laws: a collection is an immutable value that is replaced as a
// whole, so that whoever holds one may keep it; big ones are read off the window's thread; a file that others
// changed meanwhile is never overwritten.

#include "app/collections/collection.h"

#include <QtCore/QObject>
#include <QtCore/QThreadPool>

#include <memory>
#include <vector>

namespace expectra {

class CollectionWatcher;

using CollectionPtr = std::shared_ptr<const collections::Collection>;

class CollectionStore final : public QObject
{
    Q_OBJECT

public:
    explicit CollectionStore(QObject *parent = nullptr);
    ~CollectionStore() override;

    /// Reads a collection's directory, or an .http file with what stands around it, before it returns. One
    /// that is open already is just read again.
    Result<CollectionPtr> open(const QString &path);
    /// The same in the background: collectionOpened or openFailed tells of the end.
    void openLater(const QString &path);
    void close(const QString &path);

    /// In the order in which they were opened.
    [[nodiscard]] std::vector<CollectionPtr> all() const;
    /// The paths to open again at the next start, in the same order.
    [[nodiscard]] QStringList paths() const;
    /// The open collection of this path, or nullptr.
    [[nodiscard]] CollectionPtr find(const QString &path) const;
    /// The innermost open collection that holds this file or directory, or nullptr.
    [[nodiscard]] CollectionPtr around(const QString &file) const;

    /// Looks in the background whether files changed; the watcher and a return to the window call it too.
    void refresh();

signals:
    void collectionOpened(const QString &path);
    void openFailed(const QString &path, const expectra::Error &error);
    /// Read again and found different, whoever changed it.
    void collectionChanged(const QString &path);
    void collectionClosed(const QString &path);

private:
    struct Entry
    {
        QString path; // as it was opened
        CollectionPtr collection;
        quint64 reading = 0; // counts readings, so that one that was overtaken is dropped
        std::unique_ptr<CollectionWatcher> watcher;
    };

    [[nodiscard]] Entry *entry(const QString &path);
    void readLater(const QString &path, CollectionPtr before, quint64 reading);
    void handleRead(const QString &path, quint64 reading, Result<CollectionPtr> result);
    void keep(const QString &path, CollectionPtr collection);

    std::vector<Entry> m_entries;
    quint64 m_readings = 0;
    QThreadPool m_readers;
};

} // namespace expectra
