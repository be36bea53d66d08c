// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A real server as its package installs it, run on a free port of 127.0.0.1 with a configuration of our own
// in a directory of its own, and ended by its process id. Not a mock: what it answers is what the tests are
// about.

#include <QMap>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace expectra {

/// How to start one. In arguments and configuration @DIR@, @PORT@, @PORT2@ and so on, and the words of
/// `values` are filled in; in the arguments also @CONFIGURATION@.
struct PeerRecipe
{
    QString name;
    QString program; // looked for on the path and where Debian keeps servers
    QStringList arguments;
    QString configuration{};         // a file of the folder config/; empty for a server that reads none
    QString uploadPath{};            // where a PUT is taken
    QMap<QString, QString> values{}; // "@ORIGIN@": "127.0.0.1:8080"
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
    /// The n-th port, as @PORT2@ names the second one.
    [[nodiscard]] int port(int number = 1) const { return m_ports.value(number); }
    /// What it has written so far: its output and its error log.
    [[nodiscard]] QString log() const;

private:
    [[nodiscard]] bool prepareDirectory();
    [[nodiscard]] bool writeConfiguration();
    [[nodiscard]] bool waitUntilListening();
    [[nodiscard]] QString filledIn(QString text);
    [[nodiscard]] QString portFor(int number);

    PeerRecipe m_recipe;
    QString m_program;
    QTemporaryDir m_directory;
    QProcess m_process;
    QMap<int, int> m_ports;
    QString m_problem;
};

/// nginx, Apache httpd, lighttpd, node twice (left alone, and checking sizes itself), Python's http.server.
[[nodiscard]] QList<PeerRecipe> peerRecipes();

} // namespace expectra
