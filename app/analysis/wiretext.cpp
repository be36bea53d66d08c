// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/wiretext.h"

#include <QStringDecoder>

#include <array>

namespace expectra {

namespace {

QByteArrayView viewOf(std::string_view bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

/// Characters that would move the cursor, turn the direction of text or hide: what they do must be seen, not
/// felt.
bool mustBeEscaped(QChar character)
{
    switch (character.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format: // bidirectional marks, zero-width characters, the byte order mark
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: return character == QChar(0x00a0); // looks like a space and is none
    }
}

QString escaped(QChar character)
{
    switch (character.unicode()) {
    case '\r': return QStringLiteral("\\r");
    case '\n': return QStringLiteral("\\n");
    case '\t': return QStringLiteral("\\t");
    default: break;
    }
    const int code = character.unicode();
    const auto digits = QString::number(code, 16);
    return code < 0x100 ? QStringLiteral("\\x") + digits.rightJustified(2, QLatin1Char('0'))
                        : QStringLiteral("\\u") + digits.rightJustified(4, QLatin1Char('0'));
}

QString escapedAll(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const auto character : text) {
        if (mustBeEscaped(character))
            result += escaped(character);
        else
            result += character;
    }
    return result;
}

/// Stateless, a sequence cut short at the end makes the text Latin-1; else the cut sequence is left out.
QString decoded(std::string_view bytes, QStringDecoder::Flag flag)
{
    QStringDecoder decoder(QStringDecoder::Utf8, flag | QStringDecoder::Flag::ConvertInitialBom);
    QString text = decoder(viewOf(bytes));
    return decoder.hasError() ? QString::fromLatin1(viewOf(bytes)) : text;
}

/// Three significant digits, as many as a person compares.
QString threeDigits(double value)
{
    return QString::number(value, 'f', value < 9.995 ? 2 : value < 99.95 ? 1 : 0);
}

} // namespace

QString wireText(std::string_view bytes)
{
    return decoded(bytes, QStringDecoder::Flag::Stateless);
}

QString escapedText(std::string_view bytes)
{
    return escapedAll(wireText(bytes));
}

QString shortText(std::string_view bytes, int characters)
{
    // Four bytes a character are the most that UTF-8 needs; the rest of a huge value is not even decoded.
    const auto enough = static_cast<std::size_t>(characters) * 4 + 4;
    const bool isCut = bytes.size() > enough;
    auto text = isCut ? escapedAll(decoded(bytes.substr(0, enough), QStringDecoder::Flag::Default))
                      : escapedText(bytes);
    if (text.size() <= characters)
        return text;
    return text.left(characters - 1) + QChar(0x2026);
}

QString sizeText(ByteCount bytes)
{
    if (bytes < 1024)
        return QString::number(bytes) + QStringLiteral(" B");
    constexpr std::array units{"KiB", "MiB", "GiB", "TiB"};
    std::size_t unit = 0;
    auto amount = static_cast<double>(bytes) / 1024;
    while (amount >= 1024 && unit + 1 < units.size()) {
        amount /= 1024;
        ++unit;
    }
    const bool whole = amount == static_cast<double>(static_cast<ByteCount>(amount));
    const auto number = whole ? QString::number(static_cast<ByteCount>(amount)) : threeDigits(amount);
    return number + QLatin1Char(' ') + QLatin1String(units[unit]);
}

QString durationText(Duration duration)
{
    const auto us = microseconds(duration);
    if (us < 999.5)
        return QString::number(us, 'f', us > 0 && us < 9.95 ? 1 : 0) + QStringLiteral(" µs");
    if (us < 999'500)
        return threeDigits(us / 1000) + QStringLiteral(" ms");
    return threeDigits(us / 1'000'000) + QStringLiteral(" s");
}

} // namespace expectra
