// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/text/shownbytes.h"

#include "app/analysis/wiretext.h"

#include <algorithm>

namespace expectra {

namespace {

constexpr ByteCount longestCharacter = 4;

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U;
}

/// Tabs between escaped pieces.
void appendLine(QString &text, std::string_view line)
{
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    for (;;) {
        const auto tab = line.find('\t');
        text += escapedText(line.substr(0, tab));
        if (tab == std::string_view::npos)
            return;
        text += QLatin1Char('\t');
        line.remove_prefix(tab + 1);
    }
}

char printable(char c)
{
    return c >= 0x20 && c < 0x7f ? c : '.';
}

} // namespace

QString shownText(std::string_view bytes)
{
    QString text;
    text.reserve(static_cast<qsizetype>(bytes.size()));
    for (;;) {
        const auto end = bytes.find('\n');
        appendLine(text, bytes.substr(0, end));
        if (end == std::string_view::npos)
            return text;
        text += QLatin1Char('\n');
        bytes.remove_prefix(end + 1);
    }
}

QString hexRow(ByteCount offset, std::string_view bytes)
{
    constexpr auto digits = "0123456789abcdef";
    std::string row(8, '0');
    for (int i = 0; i < 8; ++i)
        row[static_cast<std::size_t>(7 - i)] = digits[(offset >> (4 * i)) & 0xfU];
    row += "  ";
    std::string words;
    for (std::size_t i = 0; i < hexWidth; ++i) {
        if (i == hexWidth / 2)
            row += ' ';
        if (i >= bytes.size()) {
            row += "   ";
            continue;
        }
        const auto byte = static_cast<unsigned char>(bytes[i]);
        row += {digits[byte >> 4U], digits[byte & 0xfU], ' '};
        words += printable(bytes[i]);
    }
    return QString::fromLatin1(row.data(), static_cast<qsizetype>(row.size())) + QLatin1Char(' ') +
           QString::fromLatin1(words.data(), static_cast<qsizetype>(words.size()));
}

QString hexDump(std::string_view bytes)
{
    QString text;
    for (ByteCount offset = 0; offset < bytes.size(); offset += hexWidth)
        text += hexRow(offset, bytes.substr(offset, hexWidth)) + QLatin1Char('\n');
    return text;
}

std::vector<ByteRange> textRows(std::string_view bytes, ByteCount longest)
{
    std::vector<ByteRange> rows;
    for (ByteCount begin = 0; begin < bytes.size();) {
        const auto newLine = bytes.find('\n', begin);
        const auto lineEnd = newLine == std::string_view::npos ? bytes.size() : newLine + 1;
        auto end = std::min<ByteCount>(lineEnd, begin + longest);
        for (ByteCount back = 1; end < lineEnd && isContinuation(bytes[end]) && back < longestCharacter;
             ++back)
            --end;
        rows.push_back({begin, end});
        begin = end;
    }
    return rows;
}

} // namespace expectra
