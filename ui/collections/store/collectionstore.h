// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The open collections and what happens to them: reads them, notices what other programs change on disk, and
// writes what is edited here, with undo. Laws: a collection is an immutable value that is replaced as a
// whole, so that whoever holds one may keep it; big ones are read off the window's thread; a file that others
// changed meanwhile is never overwritten.

#include "app/collections/collection.h"
#include "app/collections/edit/requestmoves.h"
#include "app/collections/store/change.h"
#include "ui/collections/store/samples.h"

#include <QtCore/QObject>
#include <QtCore/QThreadPool>
#include <QtGui/QUndoStack>

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
    /// One that was read already.
    CollectionPtr add(const collections::Collection &collection);
    /// Reads it in the background: collectionOpened or openFailed tells of the end.
    void openLater(const QString &path);
    void close(const QString &path);

    /// In the order in which they were opened.
    [[nodiscard]] std::vector<CollectionPtr> all() const;
    /// The paths to open again at the next start, in the same order.
    [[nodiscard]] QStringList paths() const;
    /// Those that were closed, the last one first: a few to open again.
    [[nodiscard]] const QStringList &recentCollections() const { return m_recent; }
    void setRecentCollections(const QStringList &paths) { m_recent = paths; }
    /// The open collection of this path, or nullptr.
    [[nodiscard]] CollectionPtr find(const QString &path) const;
    /// The innermost open collection that holds this file or directory, or nullptr.
    [[nodiscard]] CollectionPtr around(const QString &file) const;

    /// Writes the change, so that undo() takes it back; `text` is what that is called. On failure nothing was
    /// written and changeFailed says why.
    bool apply(const collections::Change &change, const QString &text);
    [[nodiscard]] QUndoStack *undoStack() { return &m_undo; }

    /// Where edits of the collection that ships with the program go.
    void setSamples(const Samples &samples) { m_samples = samples; }
    [[nodiscard]] const Samples &samples() const { return m_samples; }

    /// Looks in the background whether files changed; the watcher and a return to the window call it too.
    void refresh();

signals:
    void collectionOpened(const QString &path);
    void openFailed(const QString &path, const expectra::Error &error);
    /// Requests that stand elsewhere now; it comes before collectionChanged.
    void requestsMoved(const std::vector<expectra::collections::RequestMove> &moves);
    /// Read again and found different, whoever changed it.
    void collectionChanged(const QString &path);
    void collectionClosed(const QString &path);
    /// The user's copy took the place of the collection that ships with the program.
    void collectionMoved(const QString &from, const QString &to);
    void changeFailed(const QString &text, const expectra::Error &error);

private:
    class Command;

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
    [[nodiscard]] Result<void> write(const collections::Change &change);
    [[nodiscard]] Result<void> moveToCopy();
    void watch(Entry &entry);

    std::vector<Entry> m_entries;
    QUndoStack m_undo;
    Samples m_samples;
    QStringList m_recent;
    quint64 m_readings = 0;
    QThreadPool m_readers;
};

} // namespace expectra
