// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/proxytalk.h"

#include "app/http/secretfields.h"

#include <algorithm>

namespace expectra {

namespace {

constexpr std::string_view mask = "***";

/// Behind a length in one byte; all that is left where the text is cut.
std::string_view skipCounted(std::string_view bytes)
{
    const auto length = bytes.empty() ? 0U : 1U + static_cast<unsigned char>(bytes.front());
    return bytes.substr(std::min<std::size_t>(length, bytes.size()));
}

std::string maskedLines(std::string_view head)
{
    std::string shown;
    while (!head.empty()) {
        const auto end = std::min(head.find("\r\n"), head.size());
        shown += http::maskedLine(head.substr(0, end));
        head.remove_prefix(end);
        shown += head.substr(0, 2);
        head.remove_prefix(std::min<std::size_t>(2, head.size()));
    }
    return shown;
}

} // namespace

std::string shownTalk(std::string_view bytes)
{
    constexpr char loginVersion = 1;                           // no other message begins so
    if (!bytes.starts_with(loginVersion) || bytes.size() == 2) // two bytes are the proxy's verdict
        return maskedLines(bytes);
    const auto password = skipCounted(bytes.substr(1));
    const auto rest = skipCounted(password);
    return std::string(1, loginVersion).append(mask).append(mask).append(rest);
}

} // namespace expectra
