// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is said about a body: its facts in one line, and what is wrong with it in sentences.

#include "ui/panels/body/bodydocument.h"

#include <QtCore/QString>

namespace expectra {

/// "application/json · 1.20 MiB, 1.21 MiB on the wire · UTF-8 · complete"
[[nodiscard]] QString bodyFacts(const Exchange &exchange, const BodyDocument &body);

/// Lies, broken text, broken JSON or XML; empty when there is nothing to say.
[[nodiscard]] QString bodyTroubles(const BodyDocument &body, const JsonIndex *json);

/// A name to save it under, by its address and type.
[[nodiscard]] QString suggestedFileName(const Exchange &exchange, const BodyDocument &body);

} // namespace expectra
