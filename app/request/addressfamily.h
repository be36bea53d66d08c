// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which of a name's addresses are tried.

namespace expectra {

enum class AddressFamily { Any, IPv4, IPv6 };

} // namespace expectra
