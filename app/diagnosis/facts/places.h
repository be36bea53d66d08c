// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Who stands on a route: how near it comes to the origin, what in the answers betrays that others had their
// hands on them, and what to call whoever answers there. Law: no product is named that an answer doesn't
// name.

#include "app/diagnosis/cell.h"

#include <QStringList>

namespace expectra::diagnosis {

/// A route to the lab's echo origin tells of what is in between and nothing of the user's own origin.
[[nodiscard]] bool isEcho(const Diagnosis &diagnosis, std::size_t route);
/// A proxy that sees nothing but a connection.
[[nodiscard]] bool isTunnel(const Diagnosis &diagnosis, std::size_t route);
/// A proxy that reads the request and hands it on.
[[nodiscard]] bool isForwarded(const Diagnosis &diagnosis, std::size_t route);
/// 100-continue is worth asking for there: HTTP/1.0 must ignore it.
[[nodiscard]] bool knowsContinue(const Diagnosis &diagnosis, std::size_t route);

/// Fewer can stand between this program and the origin on `a` than on `b`: a named address is nearer than the
/// public one, unless it shows to hand requests on, and both are nearer than a proxy. Echo routes are on no
/// scale.
[[nodiscard]] bool isNearer(const Diagnosis &diagnosis, std::size_t a, std::size_t b);
/// Places of all routes, the nearest first; echo routes at the end.
[[nodiscard]] std::vector<std::size_t> byNearness(const Diagnosis &diagnosis);

/// Fields that hops leave behind, and a Server that is known to hand requests on: "Via: 1.1 edge (squid)".
[[nodiscard]] QStringList hopSigns(const ResponseHead &head);
[[nodiscard]] QStringList hopSigns(const Diagnosis &diagnosis, std::size_t route);
/// Why this answer was hardly made by whom the plain request reached: it names a hop, or another Server.
/// Empty: nothing shows that.
[[nodiscard]] QStringList foreignSigns(const Diagnosis &diagnosis, const Cell &cell);

/// The final answer that the cell's last play got; nullptr: none.
[[nodiscard]] const ResponseHead *answerOf(const Diagnosis &diagnosis, const Cell &cell);

/// "the proxy squid.internal:3128", "the server at 10.0.0.7:8080", "the server storage.internal".
[[nodiscard]] QString partyName(const Diagnosis &diagnosis, std::size_t route);
/// The same where somebody in between is meant: "something in front of storage.internal".
[[nodiscard]] QString hopName(const Diagnosis &diagnosis, std::size_t route);
/// With a capital, to begin a sentence.
[[nodiscard]] QString capital(QString words);

} // namespace expectra::diagnosis
