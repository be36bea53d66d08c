// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words and chips of a verdict. The words of the JSON are causeName() and confidenceName(); these are for
// people.

#include "app/diagnosis/verdict/conclusion.h"
#include "ui/widgets/chip.h"

namespace expectra {

struct ChipWords
{
    QString text;
    Tone tone = Tone::Neutral;
};

[[nodiscard]] ChipWords causeChip(diagnosis::Cause cause);
[[nodiscard]] ChipWords confidenceChip(diagnosis::Confidence confidence);
/// "Squid 3.1", on which route and by what: the tool tip says.
[[nodiscard]] QString recognisedText(const diagnosis::Recognised &recognised);
[[nodiscard]] QString recognisedTip(const diagnosis::Diagnosis &diagnosis,
                                    const diagnosis::Recognised &recognised);
/// How sure a fix is.
[[nodiscard]] QString surenessText(knowledge::Sureness sureness);
/// "Expect: 100-continue, Direct".
[[nodiscard]] QString cellName(const diagnosis::Diagnosis &diagnosis, const diagnosis::Cell &cell);

struct SeverityWords
{
    QString word;
    style::Icon icon = style::Icon::None;
    style::Role role = style::Role::Dim;
};
[[nodiscard]] SeverityWords severityWords(Severity severity);

} // namespace expectra
