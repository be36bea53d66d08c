// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Changes the lines of one request in an .http file where they differ from an edited request, part by part,
// and leaves all others.

#include "app/collections/edit/sourceparts.h"
#include "app/collections/edit/splices.h"
#include "app/request/request.h"

namespace expectra::collections {

class RequestPatch final
{
public:
    RequestPatch(const HttpFile &file, std::size_t index, const Request &before, const Request &after);

    /// The bytes of the file afterwards.
    [[nodiscard]] std::string run();

private:
    void patchName();
    void patchOptions();
    void patchRequestLine();
    void patchMethod();
    void patchFields();
    void patchBody();
    void replaceBody(std::string text);

    void removeExact(std::string_view kind);
    void insertLines(ByteCount at, const std::vector<std::string> &lines);
    void replaceDirectives(std::string_view word, const std::vector<std::string> &lines);
    [[nodiscard]] ByteRange withoutLineEnd(ByteRange range) const;
    [[nodiscard]] std::string directory() const;
    [[nodiscard]] const FileRequest &source() const { return m_file.requests[m_index]; }

    const HttpFile &m_file;
    std::size_t m_index;
    const Request &m_before;
    const Request &m_after;
    SourceParts m_parts;
    Splices m_splices;
};

} // namespace expectra::collections
