// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The verdict on a server's identity: a chip with the word, the sentence, and each fault of the chain.

#include "app/analysis/tls/tlsreading.h"

#include <QtWidgets/QWidget>

namespace expectra {

[[nodiscard]] QWidget *makeVerdictBox(const TlsVerdict &verdict);

} // namespace expectra
