// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which colour a phase has wherever one is drawn: lanes, waterfall, legends.

#include "app/timeline/phase.h"
#include "ui/style/palette.h"

namespace expectra::style {

[[nodiscard]] constexpr Role phaseRole(timeline::PhaseName phase)
{
    switch (phase) {
    case timeline::PhaseName::Blocked: return Role::PhaseBlocked;
    case timeline::PhaseName::Dns: return Role::PhaseDns;
    case timeline::PhaseName::Tcp: return Role::PhaseTcp;
    case timeline::PhaseName::Proxy: return Role::PhaseProxy;
    case timeline::PhaseName::Tls: return Role::PhaseTls;
    case timeline::PhaseName::Head: return Role::PhaseHead;
    case timeline::PhaseName::ExpectWait: return Role::PhaseExpectWait;
    case timeline::PhaseName::Body: return Role::PhaseBody;
    case timeline::PhaseName::Wait: return Role::PhaseWait;
    case timeline::PhaseName::Response: return Role::PhaseResponse;
    }
    return Role::PhaseBlocked;
}

} // namespace expectra::style
