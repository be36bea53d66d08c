// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodyview/copyforms.h"

#include "app/analysis/wiretext.h"

#include <QtCore/QByteArray>

namespace expectra {

namespace {

constexpr auto digits = "0123456789abcdef";
constexpr std::size_t bytesPerLine = 12;

QString arrayText(std::string_view bytes)
{
    auto text = QStringLiteral("const unsigned char bytes[%1] = {").arg(bytes.size());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        text += i % bytesPerLine == 0 ? QStringLiteral("\n    ") : QStringLiteral(" ");
        const auto byte = static_cast<unsigned char>(bytes[i]);
        text += QStringLiteral("0x") + QLatin1Char(digits[byte >> 4U]) + QLatin1Char(digits[byte & 0xfU]);
        if (i + 1 < bytes.size())
            text += QLatin1Char(',');
    }
    return text + QStringLiteral("\n};\n");
}

} // namespace

QString hexText(std::string_view bytes)
{
    QString text;
    text.reserve(static_cast<qsizetype>(bytes.size()) * 3);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (!text.isEmpty())
            text += QLatin1Char(' ');
        text += QLatin1Char(digits[byte >> 4U]);
        text += QLatin1Char(digits[byte & 0xfU]);
    }
    return text;
}

QString copiedText(std::string_view bytes, CopyForm form)
{
    switch (form) {
    case CopyForm::Text: return wireText(bytes);
    case CopyForm::Escaped: return escapedText(bytes);
    case CopyForm::Hex: return hexText(bytes);
    case CopyForm::CArray: return arrayText(bytes);
    case CopyForm::Base64:
        return QString::fromLatin1(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())).toBase64());
    }
    return {};
}

} // namespace expectra
