// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cookies/publicsuffix.h"

#include <libpsl.h>

#include <memory>
#include <string>

namespace expectra::cookies {

bool isPublicSuffix(std::string_view domain)
{
    // Read when the first cookie names a domain: most programs never need it.
    static const std::unique_ptr<psl_ctx_t, decltype(&psl_free)> list(psl_latest(nullptr), &psl_free);
    return list && psl_is_public_suffix(list.get(), std::string(domain).c_str()) != 0;
}

} // namespace expectra::cookies
