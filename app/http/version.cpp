// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/version.h"

namespace expectra::http {

std::string_view versionNumber(Version version)
{
    return versionOnTheWire(version).substr(5);
}

std::string_view versionOnTheWire(Version version)
{
    switch (version) {
    case Version::Http10: return "HTTP/1.0";
    case Version::Http11: return "HTTP/1.1";
    case Version::Http2: return "HTTP/2";
    }
    return "";
}

} // namespace expectra::http
