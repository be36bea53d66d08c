// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An .http file as values: its requests and variables as they stand there, {{placeholders}} and all. Nothing
// is resolved here (see resolve.h) and nothing is written. Laws: the file's bytes are kept whole, and every
// request knows its range of them; a file that can't be understood is an Error with its line, never half a
// file.

#include "app/collections/directive.h"
#include "app/collections/filepart.h"
#include "app/collections/text/bodypiece.h"
#include "app/collections/textfile.h"
#include "app/collections/variables.h"

#include <string>
#include <string_view>
#include <vector>

namespace expectra::collections {

struct SourceField
{
    std::string name;
    std::string value; // continuation lines joined by one space
    int line = 0;
    bool isOn = true; // off: written down, but not sent

    friend bool operator==(const SourceField &, const SourceField &) = default;
};

struct FileRequest
{
    std::string title;       // behind the ### before it
    std::string description; // the plain comments before the request line, a line each
    ByteRange range;         // from its separator to the next one
    std::string method = "GET";
    SourceText target;
    bool isMethodExact = false; // what stands there is sent, whatever kind of request it names elsewhere
    bool isTargetExact = false; // nothing is added to it and nothing encoded
    std::string version;        // "HTTP/1.1"; empty where none is written
    std::vector<SourceField> fields;
    std::vector<BodyPiece> body;
    RequestOptions options;

    /// The title, else the name; empty when it has neither.
    [[nodiscard]] const std::string &displayName() const;
    [[nodiscard]] bool isCalled(std::string_view name) const;

    friend bool operator==(const FileRequest &, const FileRequest &) = default;
};

struct HttpFile
{
    std::string path; // as it was opened
    std::string bytes;
    std::vector<FilePart> parts;
    std::vector<Variable> variables;
    std::vector<FileRequest> requests;
    FileStamp stamp = {}; // of the file that was read; none for bytes from elsewhere
};

/// `path` stands in errors and is what relative paths in the file start from.
[[nodiscard]] Result<HttpFile> parseHttpFile(std::string bytes, std::string path);
[[nodiscard]] Result<HttpFile> readHttpFile(const std::string &path);

} // namespace expectra::collections
