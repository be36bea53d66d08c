// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/address.h"

namespace expectra::timeline {

std::string Endpoint::toString() const
{
    if (address.empty())
        return {};
    return (family == Family::IPv6 ? "[" + address + "]" : address) + ":" + std::to_string(port);
}

} // namespace expectra::timeline
