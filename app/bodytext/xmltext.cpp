// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodytext/xmltext.h"

#include <QtCore/QXmlStreamReader>

namespace expectra {

std::optional<TypedXmlFault> checkXml(std::string_view text)
{
    QXmlStreamReader reader(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    while (!reader.atEnd())
        reader.readNext();
    if (!reader.hasError())
        return std::nullopt;
    TextPlace place;
    place.line = static_cast<int>(reader.lineNumber());
    place.column = static_cast<int>(reader.columnNumber()) + 1;
    place.offset = text.size();
    std::size_t at = 0;
    for (int line = 1; line < place.line && at != std::string_view::npos; ++line)
        at = text.find('\n', at) == std::string_view::npos ? std::string_view::npos : text.find('\n', at) + 1;
    if (at != std::string_view::npos)
        place.offset = std::min(text.size(), at + static_cast<std::size_t>(reader.columnNumber()));
    return TypedXmlFault{reader.errorString(), place};
}

} // namespace expectra
