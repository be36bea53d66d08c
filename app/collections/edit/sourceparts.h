// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which lines of an .http file make up one of its requests, by what they are for: what an edit asks before it
// changes some of them.

#include "app/collections/httpfile.h"

#include <string>
#include <string_view>
#include <vector>

namespace expectra::collections {

/// One typed header: its own line, those that continue it behind it.
struct FieldParts
{
    ByteRange range;
    ByteRange line; // the first one alone
};

class SourceParts final
{
public:
    SourceParts(const HttpFile &file, std::size_t index);

    [[nodiscard]] const FilePart *separator() const { return m_separator; }
    [[nodiscard]] const FilePart &requestLine() const { return *m_requestLine; }
    [[nodiscard]] const std::vector<const FilePart *> &targetLines() const
    {
        return m_targetLines;
    } // those behind it
    /// In the order of FileRequest::fields.
    [[nodiscard]] const std::vector<FieldParts> &fields() const { return m_fields; }
    /// All directives that stand for an option; see optionOf().
    [[nodiscard]] std::vector<const FilePart *> directives(std::string_view option) const;
    /// From the first line of the content to the last one; empty where there is none, and then the place for
    /// it.
    [[nodiscard]] ByteRange body() const { return m_body; }
    /// False where the empty line between head and content is missing.
    [[nodiscard]] bool hasEmptyLine() const { return m_hasEmptyLine; }

    /// Where a new directive stands: behind the last one before the request line.
    [[nodiscard]] ByteCount directivePlace() const;
    /// Where a first header stands.
    [[nodiscard]] ByteCount firstFieldPlace() const;

    /// The line end that the request is written with.
    [[nodiscard]] const std::string &lineEnd() const { return m_lineEnd; }
    [[nodiscard]] std::string_view bytesOf(ByteRange range) const;
    /// Without the line end.
    [[nodiscard]] std::string_view textOf(const FilePart &part) const;
    /// False at the end of a file that ends without a line end.
    [[nodiscard]] bool hasLineEnd(ByteRange range) const;

private:
    void take(const FilePart &part);
    void takeDirective(const FilePart &part);
    void takeContent(const FilePart &part);

    const HttpFile &m_file;
    const FilePart *m_separator = nullptr;
    const FilePart *m_requestLine = nullptr;
    std::vector<const FilePart *> m_targetLines;
    std::vector<const FilePart *> m_directives;
    std::vector<FieldParts> m_fields;
    ByteRange m_body;
    ByteCount m_headEnd = 0;
    bool m_hasContent = false;
    bool m_hasEmptyLine = false;
    std::string m_lineEnd;
};

} // namespace expectra::collections
