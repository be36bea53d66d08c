// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Keeps what is composed, a moment after each change and without anybody asking: the next start shows it
// again, also after a crash. Written on a thread of its own. Law: at most one moment's typing is lost.

#include "app/drafts/session.h"
#include "app/drafts/sessiondirectory.h"
#include "app/drafts/sessionfiles.h"

#include <QtCore/QObject>
#include <QtCore/QThreadPool>
#include <QtCore/QTimer>

#include <functional>

namespace expectra {

class SessionKeeper final : public QObject
{
    Q_OBJECT

public:
    using Source = std::function<drafts::Session()>;

    /// Nothing is kept where the root can't be written; isKeeping() says so.
    SessionKeeper(const QString &root, Source source, QObject *parent = nullptr);
    ~SessionKeeper() override; // keeps the last state

    [[nodiscard]] bool isKeeping() const { return m_directory.has_value(); }
    /// Of the last program that used the directory, with what others left behind when they were killed.
    [[nodiscard]] drafts::Session restored();
    /// One line each: drafts that could not be read, and where they lie.
    [[nodiscard]] const std::vector<std::string> &problems() const { return m_files.problems(); }

    void keepSoon();
    void keepNow(); // and waits for it

signals:
    void kept();
    void keepingFailed(const QString &reason);

private:
    void keep();
    void adoptLeftovers(drafts::Session &session);

    std::optional<drafts::SessionDirectory> m_directory;
    std::vector<drafts::SessionDirectory> m_leftovers; // emptied when their drafts are kept here
    drafts::SessionFiles m_files;                      // after restored(), the writer's alone
    Source m_source;
    QTimer m_timer;
    QThreadPool m_writer;
};

} // namespace expectra
