// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/play/progressline.h"

#include "app/timeline/phase.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace expectra::cli {

namespace {

// Narrower than the narrowest terminal: a line that wraps can't be written over.
constexpr std::size_t widest = 78;

/// Not within a character: the bytes of UTF-8 that continue one begin with the bits 10.
std::string cutTo(std::size_t width, const std::string &text)
{
    auto end = std::min(width, text.size());
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U)
        --end;
    return text.substr(0, end);
}

} // namespace

ProgressLine::ProgressLine(bool isWanted) : m_isShown(isWanted && ::isatty(STDERR_FILENO) == 1) {}

void ProgressLine::show(std::size_t number, std::size_t count, const Exchange &exchange)
{
    auto text = m_isShown ? progressText(number, count, exchange) : std::string();
    if (text == m_text)
        return;
    std::fprintf(stderr, "\r%s\x1b[K", text.c_str());
    m_text = std::move(text);
}

void ProgressLine::clear()
{
    if (!m_text.empty())
        std::fputs("\r\x1b[K", stderr);
    m_text.clear();
}

std::string progressText(std::size_t number, std::size_t count, const Exchange &exchange)
{
    std::string name;
    for (const char c : exchange.request->name)
        name += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '?' : c;
    auto text = std::to_string(number + 1) + "/" + std::to_string(count) + " " + name;
    const auto phases = timeline::phases(exchange.timeline);
    if (!phases.empty())
        text += ": " + std::string(timeline::phaseName(phases.back().name));
    if (exchange.sent.bodyBytes > 0)
        text += ", " + std::to_string(exchange.sent.bodyBytesSent) + " of " +
                std::to_string(exchange.sent.bodyBytes) + " bytes sent";
    if (exchange.response)
        text += ", " + std::to_string(exchange.content.size()) + " bytes received";
    return cutTo(widest, text);
}

} // namespace expectra::cli
