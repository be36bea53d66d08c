// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A real server as its package installs it, run on a free port of 127.0.0.1 with a configuration of our own
// in a directory of its own, and ended by its process id. Not a mock: what it answers is what the tests are
// about.

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace expectra {

/// How to start one. @DIR@, @PORT@ and, in the arguments, @CONFIGURATION@ are filled in.
struct PeerRecipe
{
    QString name;
    QString program; // looked for on the path and where Debian keeps servers
    QStringList arguments;
    QString configuration; // a file of the folder config/
    QString uploadPath;    // where a PUT is taken
};

class Peer final
{
public:
    explicit Peer(const PeerRecipe &recipe);
    ~Peer();
    Peer(const Peer &) = delete;
    Peer &operator=(const Peer &) = delete;

    [[nodiscard]] bool isInstalled() const { return !m_program.isEmpty(); }
    /// Returns once it listens; false with a reason in problem() when it does not come to that.
    [[nodiscard]] bool start();
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString url(const QString &path) const;

private:
    [[nodiscard]] bool prepareDirectory();
    [[nodiscard]] bool waitUntilListening();
    [[nodiscard]] QString filledIn(QString text) const;
    [[nodiscard]] QString logTail() const;

    PeerRecipe m_recipe;
    QString m_program;
    QTemporaryDir m_directory;
    QProcess m_process;
    int m_port = 0;
    QString m_problem;
};

/// nginx, Apache httpd, lighttpd, node twice (left alone, and checking sizes itself), Python's http.server.
[[nodiscard]] QList<PeerRecipe> peerRecipes();

} // namespace expectra
