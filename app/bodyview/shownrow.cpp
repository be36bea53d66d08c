// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodyview/shownrow.h"

#include "app/bodyview/characters.h"

#include <algorithm>

namespace expectra {

namespace {

QString escapeOf(const Character &character)
{
    const auto code = static_cast<uint>(character.code);
    if (code == '\r' || code == '\n' || code == '\t')
        return code == '\r'   ? QStringLiteral("\\r")
               : code == '\n' ? QStringLiteral("\\n")
                              : QStringLiteral("\\t");
    const auto digits = QString::number(code, 16);
    if (!character.isValid || code < 0x100)
        return QStringLiteral("\\x") + digits.rightJustified(2, QLatin1Char('0'));
    return code < 0x10000 ? QStringLiteral("\\u") + digits.rightJustified(4, QLatin1Char('0'))
                          : QStringLiteral("\\U") + digits.rightJustified(6, QLatin1Char('0'));
}

} // namespace

std::size_t ShownRow::byteAt(int letter) const
{
    return from.empty() ? 0
                        : from[static_cast<std::size_t>(
                              std::clamp<int>(letter, 0, static_cast<int>(from.size()) - 1))];
}

int ShownRow::letterAt(std::size_t byte) const
{
    const auto found = std::lower_bound(from.begin(), from.end(), byte);
    return static_cast<int>(std::min(found, from.empty() ? from.end() : from.end() - 1) - from.begin());
}

ShownRow shownRow(std::string_view bytes, Tabs tabs)
{
    ShownRow row;
    row.text.reserve(static_cast<qsizetype>(bytes.size()));
    row.from.reserve(bytes.size() + 1);
    for (std::size_t at = 0; at < bytes.size();) {
        const auto character = characterAt(bytes.substr(at));
        const auto code = character.code;
        const auto before = row.text.size();
        if (code == '\t' && tabs == Tabs::AsSpaces) {
            row.text += QString(tabColumns - static_cast<int>(before) % tabColumns, QLatin1Char(' '));
        } else if (!character.isValid || isShownEscaped(code)) {
            row.text += escapeOf(character);
            row.escapes.emplace_back(static_cast<int>(before), static_cast<int>(row.text.size()));
        } else {
            row.text += QStringView(QChar::fromUcs4(code));
        }
        row.from.resize(static_cast<std::size_t>(row.text.size()), static_cast<std::uint32_t>(at));
        at += character.length;
    }
    row.from.push_back(static_cast<std::uint32_t>(bytes.size()));
    return row;
}

} // namespace expectra
