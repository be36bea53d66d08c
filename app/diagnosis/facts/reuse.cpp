// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/facts/reuse.h"

namespace expectra::diagnosis {

Reuse reuseOf(const Diagnosis &diagnosis, std::size_t route)
{
    const auto *const next = diagnosis.sample(Probe::Reuse, route);
    if (!next)
        return Reuse::Untold;
    const auto &reading = next->reading;
    if (reading.failure) {
        switch (reading.failure->kind) {
        case FailureKind::ClosedEarly:
        case FailureKind::Reset: return Reuse::Closed;
        case FailureKind::TimedOut:
        case FailureKind::Protocol: return next->wasReused() ? Reuse::OutOfStep : Reuse::Untold;
        default: return Reuse::Untold;
        }
    }
    if (!next->wasReused())
        return Reuse::Closed;
    const auto *const plain = diagnosis.sample(Probe::Plain, route);
    const bool isAsPlain = plain && plain->reading.status == reading.status;
    return isAsPlain || reading.isMet() ? Reuse::InStep : Reuse::OutOfStep;
}

} // namespace expectra::diagnosis
