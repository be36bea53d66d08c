// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/exchange.h"

#include "app/timeline/phase.h"

#include <algorithm>

namespace expectra {

std::string Content::read() const
{
    return store ? store->read(range) : std::string();
}

std::string Content::read(ByteRange part) const
{
    if (!store)
        return {};
    return store->read(
        {range.begin + std::min(part.begin, range.size()), range.begin + std::min(part.end, range.size())});
}

Instant Exchange::end() const
{
    return timeline::endOf(timeline);
}

std::string_view initiatorName(Initiator initiator)
{
    switch (initiator) {
    case Initiator::Composer: return "composer";
    case Initiator::Retry417: return "417 retry";
    case Initiator::Reconnect: return "reconnect";
    case Initiator::Redirect: return "redirect";
    case Initiator::Authentication: return "authentication";
    case Initiator::Probe: return "probe";
    }
    return "";
}

} // namespace expectra
