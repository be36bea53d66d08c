// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodyview/json/jsonglance.h"

namespace expectra {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// The last character may have been cut in the middle.
void dropPart(std::string &text)
{
    const auto isInner = [&text] { return (static_cast<unsigned char>(text.back()) & 0xc0U) == 0x80; };
    if (text.empty() || static_cast<unsigned char>(text.back()) < 0x80)
        return;
    while (text.size() > 1 && isInner())
        text.pop_back();
    text.pop_back();
}

} // namespace

std::string jsonGlance(std::string_view front)
{
    std::string glance;
    int depth = 0;
    bool isInString = false;
    bool isEscaped = false;
    for (const char c : front) {
        if (isInString) {
            isInString = isEscaped || c != '"';
            isEscaped = !isEscaped && c == '\\';
        } else if (isSpace(c)) {
            continue;
        } else if (c == '{' || c == '[') {
            if (depth++ == 0)
                continue;
        } else if (c == '}' || c == ']') {
            if (--depth == 0)
                return glance;
        } else {
            isInString = c == '"';
        }
        glance += c;
        if (!isInString && (c == ',' || c == ':'))
            glance += ' ';
    }
    dropPart(glance);
    return glance + "\u2026";
}

} // namespace expectra
