// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What was said between this program and a proxy, fit to be shown: credentials in fields and in SOCKS' login
// (RFC 1929) are "***". The timeline keeps the bytes themselves.

#include <string>
#include <string_view>

namespace expectra {

[[nodiscard]] std::string shownTalk(std::string_view bytes);

} // namespace expectra
