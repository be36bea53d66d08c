// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings/preferences.h"

namespace expectra {

Request newRequest(const Preferences &preferences)
{
    Request request;
    request.url = "http://";
    request.expectation.limit = preferences.wait;
    request.limits = preferences.limits;
    return request;
}

} // namespace expectra
