// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/version.h"

namespace expectra::http {

std::string_view versionNumber(Version version)
{
    return version == Version::Http10 ? "1.0" : "1.1";
}

std::string_view versionOnTheWire(Version version)
{
    return version == Version::Http10 ? "HTTP/1.0" : "HTTP/1.1";
}

} // namespace expectra::http
