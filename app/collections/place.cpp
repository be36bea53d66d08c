// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/place.h"

namespace expectra::collections {

std::string Place::toString() const
{
    return line == 0 ? path : path + ":" + std::to_string(line);
}

tl::unexpected<Error> failAt(ErrorCode code, const Place &place, const std::string &reason)
{
    return fail(code, place.toString() + ": " + reason);
}

} // namespace expectra::collections
