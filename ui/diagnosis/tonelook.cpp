// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/tonelook.h"

namespace expectra {

using style::Icon;
using style::Role;

ToneLook toneLook(diagnosis::Tone tone)
{
    switch (tone) {
    case diagnosis::Tone::Good: return {Role::MetChip, Role::OnMetChip, Role::Met, Icon::Tick};
    case diagnosis::Tone::Odd: return {Role::WarningChip, Role::OnWarningChip, Role::Expect, Icon::Warning};
    case diagnosis::Tone::Bad: return {Role::RefusedChip, Role::OnRefusedChip, Role::Refused, Icon::Close};
    case diagnosis::Tone::Neutral: break;
    }
    return {};
}

} // namespace expectra
