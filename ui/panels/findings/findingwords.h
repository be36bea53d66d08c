// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How findings are called and looked at wherever they are listed, and their text for the clipboard.

#include "app/analysis/finding.h"
#include "ui/widgets/chip.h"

namespace expectra {

struct SeverityLook
{
    QString word;
    Tone tone = Tone::Neutral;
    style::Icon icon = style::Icon::None;
    style::Role role = style::Role::Text;
};

[[nodiscard]] SeverityLook severityLook(Severity severity);
[[nodiscard]] SeverityLook heldLook(); // for what was checked and found good

/// The whole finding in plain text: rule, summary, why, evidence, advice, reference.
[[nodiscard]] QString findingText(const Finding &finding);
[[nodiscard]] QString evidenceText(const Evidence &evidence);

} // namespace expectra
