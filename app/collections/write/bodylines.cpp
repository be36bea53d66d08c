// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/write/bodylines.h"

#include "app/collections/filepart.h"
#include "app/collections/text/exact.h"
#include "app/collections/textfile.h"
#include "app/collections/write/lines.h"
#include "app/http/syntax.h"
#include "app/request/multipart.h"

#include <filesystem>

namespace expectra::collections {

namespace {

/// True when the format takes a line within the content for content.
bool isReadAsText(std::string_view text)
{
    static const std::string head = "GET http://host\n\n";
    const auto content = http::trimmed(text);
    if (byteOrderMark(text) > 0)
        return false; // the reader takes it for no text where a piece begins with it
    if (content.find_first_of("#/<>") != 0)
        return true;
    const auto parts = takeApart(head + std::string(text), {});
    return parts && parts->back().kind == PartKind::BodyText;
}

class TextLines final
{
public:
    enum class Place {
        Whole,       // all of the content, or the end of it
        BeforeAFile, // whose line follows
    };

    TextLines(std::string_view bytes, const BodyForm &form, LineEnds lineEnds, Place place)
        : m_form(form), m_lineEnds(lineEnds)
    {
        const auto lines = linesOf(bytes);
        // What a byte order mark stands before is no line of ours.
        if (byteOrderMark(bytes) > 0)
            addExact(bytes.substr(0, lines.empty() ? bytes.size() : lines.front().end));
        for (auto i = byteOrderMark(bytes) > 0 ? 1U : 0U; i < lines.size(); ++i)
            add(bytes, lines[i], i + 1 == lines.size());
        if (place == Place::BeforeAFile)
            return;
        if (bytes.empty() || bytes.ends_with('\n') || bytes.ends_with('\r'))
            closeLastLine();
    }

    std::string take() { return std::move(m_text); }

private:
    void add(std::string_view bytes, const Line &line, bool isLast)
    {
        const auto whole = bytes.substr(line.begin, line.end - line.begin);
        const auto end = whole.substr(line.text.size());
        const bool isBlank = http::trimmed(line.text).empty();
        // Empty lines around the content only keep a file readable.
        const bool isTrimmed = isBlank && (m_text.empty() || (isLast && end.empty()));
        // Behind a lone CR an empty line that ends in LF would be no line of its own.
        const bool isMerged = m_text.ends_with('\r') && whole.starts_with('\n');
        if (isTrimmed || isMerged || !isPlainText(line.text) || !isReadAsText(line.text) ||
            !keepsEnd(line.text, end)) {
            addExact(whole);
            return;
        }
        m_text += line.text;
        m_text += end.empty() || m_lineEnds == LineEnds::Crlf ? m_form.lineEnd : end;
        m_isLastExact = false;
    }

    /// True when the reader gives a plain line with this end as it is.
    [[nodiscard]] bool keepsEnd(std::string_view text, std::string_view end) const
    {
        switch (m_lineEnds) {
        case LineEnds::AsWritten: return true;
        case LineEnds::Crlf: return end.empty() || end == "\r\n";
        case LineEnds::Joined: break;
        }
        return end.empty() && http::trimmed(text) == text;
    }

    void addExact(std::string_view bytes)
    {
        m_text += writeExact({Exact::Kind::Body, std::string(bytes)}) + m_form.lineEnd;
        m_isLastExact = true;
    }

    void closeLastLine()
    {
        if (!m_isLastExact)
            addExact({});
    }

    const BodyForm &m_form;
    LineEnds m_lineEnds;
    std::string m_text;
    bool m_isLastExact = false;
};

std::string fileLine(const std::string &path, const BodyForm &form)
{
    const auto written = writtenPath(path, form.directory);
    const bool isPlain = !written.empty() && http::trimmed(written) == written && isPlainText(written) &&
                         !http::hasLineBreakOrNul(written);
    return (isPlain ? "< " + written : writeExact({Exact::Kind::File, written})) + form.lineEnd;
}

/// Behind a file the reader ends a line, which the text before the next boundary begins with.
std::string segmentLines(const std::vector<BodySegment> &segments, const BodyForm &form)
{
    using Place = TextLines::Place;
    std::string text;
    bool isBehindFile = false;
    for (const auto &segment : segments) {
        if (const auto *file = std::get_if<FileBody>(&segment)) {
            text += fileLine(file->path, form);
            isBehindFile = true;
            continue;
        }
        std::string_view bytes = std::get<BytesBody>(segment).bytes;
        if (isBehindFile && bytes.starts_with("\r\n"))
            bytes.remove_prefix(2);
        const bool isLast = &segment == &segments.back();
        text += TextLines(bytes, form, LineEnds::Crlf, isLast ? Place::Whole : Place::BeforeAFile).take();
    }
    return text;
}

} // namespace

std::string writtenPath(const std::string &path, const std::string &directory)
{
    namespace fs = std::filesystem;
    if (path.empty() || fs::path(path).is_absolute() != fs::path(directory).is_absolute())
        return path;
    const auto base = directory.empty() ? fs::path(".") : fs::path(directory).lexically_normal();
    const auto relative = fs::path(path).lexically_normal().lexically_relative(base);
    if (relative.empty() || relative == ".")
        return path;
    if (*relative.begin() == "..")
        return fs::path(path).is_absolute() ? path : relative.string();
    return "./" + relative.string();
}

std::string bodyText(const Body &body, std::string_view contentType, const BodyForm &form)
{
    if (const auto *bytes = std::get_if<BytesBody>(&body))
        return TextLines(bytes->bytes, form, lineEndsFor(contentType), TextLines::Place::Whole).take();
    if (const auto *file = std::get_if<FileBody>(&body))
        return fileLine(file->path, form);
    const auto *const multipart = std::get_if<MultipartBody>(&body);
    return multipart ? segmentLines(multipartSegments(*multipart), form) : std::string();
}

} // namespace expectra::collections
