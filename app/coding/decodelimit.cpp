// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/coding/decodelimit.h"

#include <algorithm>

namespace expectra::coding {

ByteCount DecodeLimit::allowed(ByteCount coded) const
{
    const auto byRatio = coded > ~ByteCount{} / std::max<ByteCount>(ratio, 1) ? ~ByteCount{} : coded * ratio;
    return std::min(size, std::max(harmless, byRatio));
}

} // namespace expectra::coding
