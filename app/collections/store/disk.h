// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One step of a change on the disk, with POSIX calls, since the standard library can neither flush nor make a
// file only where none is. Laws: a file is written beside its place, flushed and put there by one rename, so
// it is old or new at every moment; the place is compared with what the step knew under a lock that our own
// programs share.

#include "app/collections/store/change.h"

namespace expectra::collections::disk {

/// Conflict: the disk is not as the step knew it.
[[nodiscard]] Result<void> check(const Step &step);

/// Checks again and does it. The permission bits of a file stay, a link to it stays a link.
[[nodiscard]] Result<void> take(const Step &step);

} // namespace expectra::collections::disk
