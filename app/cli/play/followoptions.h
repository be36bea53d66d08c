// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How the options about following are taken; their table is in playoptions.cpp.

#include "app/cli/play/playoptions.h"

namespace expectra::cli {

[[nodiscard]] Result<void> takeLocation(Reading &reading, const std::string &value);
[[nodiscard]] Result<void> takeLocationTrusted(Reading &reading, const std::string &value);
[[nodiscard]] Result<void> takeKeepMethod(Reading &reading, const std::string &value);
[[nodiscard]] Result<void> takeMaxRedirects(Reading &reading, const std::string &value);
[[nodiscard]] Result<void> takeCookie(Reading &reading, const std::string &value);
[[nodiscard]] Result<void> takeCookieJar(Reading &reading, const std::string &value);
[[nodiscard]] Result<void> takeUser(Reading &reading, const std::string &value);
[[nodiscard]] Result<void> takeBasic(Reading &reading, const std::string &value);
[[nodiscard]] Result<void> takeDigest(Reading &reading, const std::string &value);
[[nodiscard]] Result<void> takeBearer(Reading &reading, const std::string &value);
[[nodiscard]] Result<void> takeAws(Reading &reading, const std::string &value);

} // namespace expectra::cli
