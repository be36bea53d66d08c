// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a transcript says about TLS: the messages as they pass, what was agreed on, and who is there.

#include "app/exchange/exchange.h"
#include "app/formats/transcript/page.h"

#include <QString>

#include <vector>

namespace expectra {

struct TlsLine
{
    QString text;
    Ink ink = Ink::Dim;
};

/// "> ClientHello, 337 B · for localhost · offers http/1.1".
[[nodiscard]] QString messageLine(const timeline::TlsMessage &message, const timeline::TlsFacts *facts);
[[nodiscard]] TlsLine alertLine(const timeline::TlsAlert &alert);
/// What was agreed on, the certificate, and whether it was verified: loud where it was not.
[[nodiscard]] std::vector<TlsLine> factLines(const timeline::TlsFacts &facts,
                                             std::chrono::system_clock::time_point now);

} // namespace expectra
