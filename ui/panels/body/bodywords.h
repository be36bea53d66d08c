// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is said about a body: its facts in one line, and what is wrong with it in sentences.

#include "ui/panels/body/bodydecoding.h"
#include "ui/panels/body/bodydocument.h"
#include "ui/panels/body/bodyorigin.h"

#include <QtCore/QString>

namespace expectra {

/// True where a charset matters.
[[nodiscard]] bool isText(const BodyType &type);

/// "application/json · 8.4 MiB, 1.20 MiB as gzip, 1.21 MiB on the wire · complete". `decoding` is null where
/// the body is shown as it came.
[[nodiscard]] QString bodyFacts(const BodyOrigin &origin, const BodyDocument &body,
                                const BodyDecoding *decoding);

/// Why it is read in this charset.
[[nodiscard]] QString charsetReason(const Charset &charset);

/// Lies, broken text, broken JSON or XML; empty when there is nothing to say.
[[nodiscard]] QString bodyTroubles(const BodyDocument &body, const JsonIndex *json);

/// What is wrong with its content coding; null without one that can be taken off.
[[nodiscard]] QString codingTroubles(const BodyOrigin &origin, const BodyDecoding *decoding);

/// A name to save it under, by its address and type.
[[nodiscard]] QString suggestedFileName(const BodyOrigin &origin, const BodyDocument &body);

/// What is added to the name where it is saved coded: ".gz".
[[nodiscard]] QString codedSuffix(const coding::Codings &codings);

} // namespace expectra
