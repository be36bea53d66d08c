// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/play/followoptions.h"

#include "app/cli/values.h"

#include <limits>

namespace expectra::cli {

Result<void> takeLocation(Reading &reading, const std::string &)
{
    reading.settings.edits.follow.redirects = true;
    return {};
}

Result<void> takeLocationTrusted(Reading &reading, const std::string &)
{
    reading.settings.edits.follow.trustsOtherOrigins = true;
    return {};
}

Result<void> takeKeepMethod(Reading &reading, const std::string &)
{
    reading.settings.edits.follow.keepsMethod = true;
    return {};
}

/// -1 means no limit, as curl has it.
Result<void> takeMaxRedirects(Reading &reading, const std::string &value)
{
    auto &maximum = reading.settings.edits.follow.maximumRedirects;
    if (value == "-1") {
        maximum = -1;
        return {};
    }
    const auto number = readNumber("max-redirs", value, 0, std::numeric_limits<int>::max());
    if (!number)
        return tl::unexpected<Error>(number.error());
    maximum = static_cast<int>(*number);
    return {};
}

} // namespace expectra::cli
