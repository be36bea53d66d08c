// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Runs the command-line program as a shell would. Law: a run that does not end by itself is ended, and says
// so.

#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace expectra::test {

struct Run
{
    bool hasEnded = false; // by itself, without a crash
    int status = -1;
    QByteArray output;
    QByteArray errors;

    /// For the message of a failed check.
    [[nodiscard]] QByteArray described() const;
};

[[nodiscard]] Run run(const QStringList &arguments, const QByteArray &input = {});

/// One object a line.
[[nodiscard]] QList<QJsonObject> objectsOf(const QByteArray &lines);

/// `expectra-cli lab` on a free port, for as long as this lives.
class RunningLab final
{
public:
    RunningLab();
    ~RunningLab();

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QString url(const char *path) const;
    /// Asks it to end and returns its exit status; -1 when it didn't end in time.
    int end();

private:
    QProcess m_process;
    int m_port = 0;
};

} // namespace expectra::test
