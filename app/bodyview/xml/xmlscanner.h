// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads XML piece by piece: tags, text and what else stands between them, each a range of bytes. It knows no
// names and checks none. Law: the pieces lie side by side; none is longer than `longestPiece`.

#include "app/bodyview/contentwindow.h"

namespace expectra {

enum class XmlToken {
    Text,
    Open,        // <name ...>
    Close,       // </name>
    Empty,       // <name/>
    Comment,     // <!-- ... -->
    Data,        // <![CDATA[ ... ]]>
    Instruction, // <? ... ?>
    Doctype,     // <!DOCTYPE ... >
    End,         // of the content
    Fault,       // the content ends inside of the piece before
};

struct XmlPiece
{
    XmlToken token = XmlToken::End;
    ByteRange bytes{};
    bool begins = true;
    bool ends = true; // a tag is known to be empty by its last part only
};

class XmlScanner final
{
public:
    static constexpr std::size_t longestPiece = 16 * 1024;

    [[nodiscard]] XmlPiece next(ContentWindow &window);
    [[nodiscard]] ByteCount offset() const { return m_offset; }

private:
    XmlPiece text(ContentWindow &window);
    XmlPiece tag(ContentWindow &window, bool isFirst);
    XmlPiece until(ContentWindow &window, bool isFirst);
    XmlPiece part(std::size_t length, bool isFirst, bool isLast);

    ByteCount m_offset = 0;
    XmlToken m_within = XmlToken::Text;
    bool m_isInside = false;
    char m_quote = 0;   // of an attribute's value
    char m_last = 0;    // byte of a tag
    int m_brackets = 0; // of a DOCTYPE's subset
};

/// "name" of <name a="b"> or </name>.
[[nodiscard]] std::string_view xmlTagName(std::string_view tag);
[[nodiscard]] bool isXmlBlank(std::string_view text);

} // namespace expectra
