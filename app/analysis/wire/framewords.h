// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A frame of HTTP/2 in words, and what it says in a line each. What a peer said is escaped.

#include "app/timeline/frame.h"

#include <QString>

#include <vector>

namespace expectra {

/// "HEADERS on stream 1, END_STREAM, END_HEADERS, 87 B"; of a run that was merged: "12 DATA on stream 1,
/// ...".
[[nodiscard]] QString frameWords(const timeline::Frame &frame);

/// How many frames stand there: more than one in a run that was merged in the log.
[[nodiscard]] std::uint64_t frameCount(const timeline::Frame &frame);

/// Its fields, or what else it says; empty where its content says all. Secrets are "***" unless shown.
[[nodiscard]] std::vector<QString> frameLines(const timeline::Frame &frame, bool showsSecrets = false);

} // namespace expectra
