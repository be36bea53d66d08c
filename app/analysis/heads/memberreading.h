// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Fields whose value is a list of known words, told word by word: cache rules, codings, connection options,
// cookies, media types, the way through proxies.

#include "app/http/headers.h"

#include <QStringList>

namespace expectra {

[[nodiscard]] QStringList memberReading(const http::Header &field);

} // namespace expectra
