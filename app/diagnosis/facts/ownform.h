// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the user's own request asks for, as the probe that asks the same: a verdict speaks of that.

#include "app/diagnosis/probe.h"
#include "app/request/request.h"

namespace expectra::diagnosis {

/// nullopt: it carries no Expect at all.
[[nodiscard]] std::optional<Probe> ownProbe(const Request &base);

/// It asks for something that a server may refuse, or in a form that a client must not send.
[[nodiscard]] bool isDoubtful(Probe form);

/// The combined Expect value that it sends; nullopt without the field.
[[nodiscard]] std::optional<std::string> ownExpect(const Request &base);

} // namespace expectra::diagnosis
