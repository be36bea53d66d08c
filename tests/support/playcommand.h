// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Runs `expectra-cli play` as a user would and reads what it prints: the exchanges, one JSON object a line.
// The access functions read a member of an exchange, or nothing where it is left out.
// Law: a program that does not end is killed and counts as hung, never as slow.

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>

namespace expectra {

struct Played
{
    bool ended = false;  // by itself, and without a crash
    int exitStatus = -1; // see interfaces: 0 good, 1 assertion, 2 usage, 3 transport
    std::chrono::milliseconds elapsed{0};
    QList<QJsonObject> exchanges;
    QByteArray output;
    QByteArray errors;

    /// The n-th exchange; an empty object where there are fewer.
    [[nodiscard]] QJsonObject exchange(int number = 0) const { return exchanges.value(number); }
};

/// `expectra-cli play --format ndjson` with these arguments behind.
[[nodiscard]] Played play(const QStringList &arguments,
                          std::chrono::milliseconds limit = std::chrono::seconds(30));

[[nodiscard]] QString outcome(const QJsonObject &exchange);
[[nodiscard]] int status(const QJsonObject &exchange);          // of the final response, 0 without one
[[nodiscard]] QList<int> interims(const QJsonObject &exchange); // the statuses, in order
[[nodiscard]] double waited(const QJsonObject &exchange);       // microseconds
[[nodiscard]] double bodyBytesSent(const QJsonObject &exchange);
[[nodiscard]] QString errorPhase(const QJsonObject &exchange);
[[nodiscard]] QString errorSide(const QJsonObject &exchange);
/// What in the times can't be: a phase that ends before it starts or starts before the one ahead of it, an
/// interim response before the one ahead of it, a negative wait. Empty when all are in order.
[[nodiscard]] QString disorder(const QJsonObject &exchange);
/// The exit status and all that was printed, for the message of a failed check.
[[nodiscard]] QByteArray described(const Played &played);

} // namespace expectra
