// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What shows that a request reached the origin as HTTP/1.0 although HTTP/1.1 was sent: there a 100 can't
// come, and some servers answer 417.

#include "app/diagnosis/verdict/trouble.h"

namespace expectra::diagnosis {

struct Downgrade
{
    Trouble trouble; // that it explains
    EvidenceLine evidence;
    Confidence confidence = Confidence::Medium;
};

/// nullopt: nothing shows one, or nothing suffers from it.
[[nodiscard]] std::optional<Downgrade> downgradeOf(const Diagnosis &diagnosis);

} // namespace expectra::diagnosis
