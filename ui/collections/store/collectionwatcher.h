// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Tells when files or directories of a collection changed on disk: once for a burst of changes, such as a
// checkout. Costs nothing while nothing happens.

#include <QtCore/QFileSystemWatcher>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <string>
#include <vector>

namespace expectra {

class CollectionWatcher final : public QObject
{
    Q_OBJECT

public:
    explicit CollectionWatcher(QObject *parent = nullptr);

    /// What to watch from now on. Of very many files only the directories are watched, which tells of all
    /// that are saved by rename.
    void watch(const std::vector<std::string> &sources);

signals:
    void sourcesChanged();

private:
    QFileSystemWatcher m_watcher;
    QTimer m_burst;
};

} // namespace expectra
