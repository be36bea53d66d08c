// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which elements of an XML content hold text, and so may not be set out anew: white space beside text means
// something. And whether its tags fit each other. One bit an element, in the order in which they open.

#include "app/bodyview/xml/xmlscanner.h"

#include <optional>
#include <string>
#include <vector>

namespace expectra {

enum class XmlFaultKind {
    WrongClose,    // a close tag that closes something else than what is open
    SurplusClose,  // a close tag, and nothing is open
    UnexpectedEnd, // the content ends inside of an element or tag
    TooDeep,
};

struct XmlFault
{
    XmlFaultKind kind = XmlFaultKind::UnexpectedEnd;
    ByteCount offset = 0;
    std::string name; // the tag at fault, or the one that is left open
};

struct XmlShape
{
    std::vector<bool> isKept; // an element with text, or one whose white space is to be preserved
    std::optional<XmlFault> fault;
    bool isComplete = false;
};

/// Reads a content from front to back, some bytes a step.
class XmlShaper final
{
public:
    static constexpr std::size_t deepest = 20'000;

    explicit XmlShaper(const Content &content) : m_window(content) {}

    /// About so many bytes more; false when there is nothing more to read.
    bool read(ByteCount bytes);
    [[nodiscard]] ByteCount offset() const { return m_scanner.offset(); }
    [[nodiscard]] const XmlShape &shape() const { return m_shape; }

private:
    struct Open
    {
        std::size_t number = 0;
        std::string name; // its front, if it is very long
    };

    void take(const XmlPiece &piece);
    void takeTag(const XmlPiece &piece, std::string_view bytes);
    void close(std::string_view name, ByteCount offset);
    void atEnd();
    void fail(XmlFaultKind kind, ByteCount offset, std::string_view name);

    ContentWindow m_window;
    XmlScanner m_scanner;
    XmlShape m_shape;
    std::vector<Open> m_open;
    std::string m_tag; // the front of a tag that comes in parts
    ByteCount m_tagBegin = 0;
};

} // namespace expectra
