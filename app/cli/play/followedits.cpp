// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/play/followedits.h"

namespace expectra::cli {

void FollowEdits::applyTo(Request &request) const
{
    auto &following = request.following;
    following.redirects = following.redirects || redirects || trustsOtherOrigins;
    following.trustsOtherOrigins = following.trustsOtherOrigins || trustsOtherOrigins;
    following.keepsMethod = following.keepsMethod || keepsMethod;
    following.maximumRedirects = maximumRedirects.value_or(following.maximumRedirects);
}

} // namespace expectra::cli
