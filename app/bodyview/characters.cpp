// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodyview/characters.h"

#include <QtCore/QChar>

#include <algorithm>

namespace expectra {

namespace {

unsigned byteAt(std::string_view bytes, std::size_t at)
{
    return static_cast<unsigned char>(bytes[at]);
}

constexpr Character broken(unsigned byte)
{
    return {byte, 1, false};
}

/// East Asian Wide and Fullwidth, in the coarse blocks that terminals use.
bool isWide(char32_t code)
{
    return (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0x303e) ||
           (code >= 0x3041 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7a3) ||
           (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xfe6f) ||
           (code >= 0xff00 && code <= 0xff60) || (code >= 0xffe0 && code <= 0xffe6) ||
           (code >= 0x1f300 && code <= 0x1faff) || (code >= 0x20000 && code <= 0x3fffd);
}

bool isMark(char32_t code)
{
    const auto category = QChar::category(code);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

} // namespace

Character characterAt(std::string_view bytes)
{
    const auto first = byteAt(bytes, 0);
    if (first < 0x80)
        return {first, 1, true};
    const unsigned length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || bytes.size() < length)
        return broken(first);
    char32_t code = first & (0x7fU >> length);
    for (unsigned i = 1; i < length; ++i) {
        const auto byte = byteAt(bytes, i);
        if ((byte & 0xc0U) != 0x80U)
            return broken(first);
        code = code << 6U | (byte & 0x3fU);
    }
    // Overlong forms, surrogates and what lies beyond Unicode are no characters (RFC 3629).
    constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (code < smallest[length] || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff)
        return broken(first);
    return {code, length, true};
}

bool isShownEscaped(char32_t code)
{
    if (code < 0x7f)
        return code < 0x20;
    if (code < 0xa0)
        return true;
    switch (QChar::category(code)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: return code == 0xa0; // looks like a space and is none
    }
}

int columnsOf(const Character &character)
{
    const auto code = character.code;
    if (!character.isValid)
        return 4; // \xff
    if (code >= 0x20 && code < 0x7f)
        return 1;
    if (code == '\t')
        return tabColumns;
    if (isShownEscaped(code))
        return code < 0x100 ? 4 : code < 0x10000 ? 6 : 8;
    return isWide(code) ? 2 : isMark(code) ? 0 : 1;
}

std::size_t fittingBytes(std::string_view bytes, int columns)
{
    constexpr std::size_t mostColumns = 8; // of one byte or more
    if (bytes.size() <= static_cast<std::size_t>(columns) / mostColumns)
        return bytes.size();
    std::size_t at = 0;
    int used = 0;
    while (at < bytes.size()) {
        const auto byte = byteAt(bytes, at);
        if (byte >= 0x20 && byte < 0x7f) {
            if (used + 1 > columns && at > 0)
                break;
            ++used;
            ++at;
            continue;
        }
        const auto character = characterAt(bytes.substr(at));
        const auto width = columnsOf(character);
        if (used + width > columns && at > 0)
            break;
        used += width;
        at += character.length;
    }
    return at;
}

std::size_t wholeCharacters(std::string_view bytes)
{
    for (std::size_t back = 1; back < 4 && back < bytes.size(); ++back) {
        const auto byte = byteAt(bytes, bytes.size() - back);
        if ((byte & 0xc0U) == 0x80U)
            continue;
        const unsigned needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
        return needed > back ? bytes.size() - back : bytes.size();
    }
    return bytes.size();
}

std::size_t characterBegin(std::string_view bytes, std::size_t at)
{
    if (at >= bytes.size())
        return bytes.size();
    for (std::size_t back = 0; back < 4 && back <= at; ++back) {
        if ((byteAt(bytes, at - back) & 0xc0U) != 0x80U)
            return at - back + characterAt(bytes.substr(at - back)).length > at ? at - back : at;
    }
    return at;
}

bool isValidUtf8(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto character = characterAt(bytes);
        if (!character.isValid)
            return false;
        bytes.remove_prefix(character.length);
    }
    return true;
}

} // namespace expectra
