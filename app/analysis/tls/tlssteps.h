// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The handshakes of an exchange message by message, with what each is for. Read from the timeline: an
// exchange on a kept connection has none of its own.

#include "app/exchange/exchange.h"

#include <QString>

#include <vector>

namespace expectra {

struct TlsStep
{
    timeline::Hop hop = timeline::Hop::Origin;
    bool isOutgoing = false;
    bool isAlert = false;
    bool isFatal = false; // an alert that ends the connection
    QString name;         // "ServerHello", "handshake_failure"
    ByteCount size = 0;   // 0 for an alert
    Instant at;           // sent, or arrived
    Clock clock = Clock::User;
    Duration work{}; // of an incoming one: until the program had dealt with it
};

[[nodiscard]] std::vector<TlsStep> tlsSteps(const Exchange &exchange);

/// "→ ClientHello", "← alert: unknown_ca".
[[nodiscard]] QString tlsStepText(const TlsStep &step);

/// What a message or alert is for, in a sentence; empty for one that is not known.
[[nodiscard]] QString tlsMeaning(const TlsStep &step);

} // namespace expectra
