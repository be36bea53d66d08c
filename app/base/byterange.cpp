// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/byterange.h"

namespace expectra {

bool ByteRange::overlaps(const ByteRange &other) const
{
    return begin < other.end && other.begin < end;
}

} // namespace expectra
