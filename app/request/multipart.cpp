// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request/multipart.h"

#include "app/http/syntax.h"

#include <algorithm>

namespace expectra {

namespace {

constexpr std::string_view lineEnd = "\r\n";

/// As browsers write it (RFC 7578 section 5.1 and the HTML standard): only what would end the value.
std::string quoted(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"')
            result += "%22";
        else if (c == '\r')
            result += "%0D";
        else if (c == '\n')
            result += "%0A";
        else
            result += c;
    }
    return result + '"';
}

std::string headOf(const MultipartPart &part)
{
    std::string head = "Content-Disposition: form-data; name=" + quoted(part.name);
    if (part.fileName)
        head += "; filename=" + quoted(*part.fileName);
    head += lineEnd;
    if (!part.contentType.empty())
        head.append("Content-Type: ").append(part.contentType).append(lineEnd);
    return head.append(lineEnd);
}

void append(std::vector<BodySegment> &segments, std::string bytes)
{
    if (auto *last = segments.empty() ? nullptr : std::get_if<BytesBody>(&segments.back()))
        last->bytes += bytes;
    else if (!bytes.empty())
        segments.emplace_back(BytesBody{std::move(bytes)});
}

/// Takes `lead` off the front, or nothing.
bool take(std::string_view &text, std::string_view lead)
{
    if (!text.starts_with(lead))
        return false;
    text.remove_prefix(lead.size());
    return true;
}

/// Up to `end`, which is taken too.
std::optional<std::string_view> takeUntil(std::string_view &text, std::string_view end)
{
    const auto at = text.find(end);
    if (at == std::string_view::npos)
        return std::nullopt;
    const auto result = text.substr(0, at);
    text.remove_prefix(at + end.size());
    return result;
}

/// Reads the parts one after another; files end the bytes that are at hand.
class Reading final
{
public:
    Reading(const std::vector<BodySegment> &segments, std::string_view boundary) : m_segments(segments)
    {
        m_result.boundary = boundary;
        m_delimiter = "--" + m_result.boundary;
        nextBytes();
    }

    std::optional<MultipartBody> run()
    {
        if (!take(m_bytes, m_delimiter))
            return std::nullopt;
        while (!take(m_bytes, "--")) {
            if (!take(m_bytes, lineEnd) || !takePart())
                return std::nullopt;
        }
        m_result.epilogue = m_bytes;
        return multipartSegments(m_result) == m_segments ? std::optional(m_result) : std::nullopt;
    }

private:
    bool takePart()
    {
        MultipartPart part;
        if (!take(m_bytes, "Content-Disposition: form-data; name=\""))
            return false;
        const auto name = takeUntil(m_bytes, "\"");
        if (!name)
            return false;
        part.name = *name;
        if (take(m_bytes, "; filename=\"")) {
            const auto fileName = takeUntil(m_bytes, "\"");
            if (!fileName)
                return false;
            part.fileName = *fileName;
        }
        if (!take(m_bytes, lineEnd))
            return false;
        if (take(m_bytes, "Content-Type: ")) {
            const auto type = takeUntil(m_bytes, lineEnd);
            if (!type)
                return false;
            part.contentType = *type;
        }
        return take(m_bytes, lineEnd) && takeContent(part);
    }

    bool takeContent(MultipartPart &part)
    {
        const std::string end = std::string(lineEnd) + m_delimiter;
        if (const auto text = takeUntil(m_bytes, end)) {
            part.content = *text;
        } else {
            const auto *file =
                m_next < m_segments.size() ? std::get_if<FileBody>(&m_segments[m_next]) : nullptr;
            if (!m_bytes.empty() || !file)
                return false;
            part.kind = MultipartPart::Kind::File;
            part.content = file->path;
            ++m_next;
            nextBytes();
            if (!take(m_bytes, end))
                return false;
        }
        m_result.parts.push_back(std::move(part));
        return true;
    }

    void nextBytes()
    {
        m_bytes = {};
        if (m_next >= m_segments.size())
            return;
        if (const auto *bytes = std::get_if<BytesBody>(&m_segments[m_next])) {
            m_bytes = bytes->bytes;
            ++m_next;
        }
    }

    const std::vector<BodySegment> &m_segments;
    std::size_t m_next = 0;
    std::string_view m_bytes;
    std::string m_delimiter;
    MultipartBody m_result;
};

} // namespace

std::vector<BodySegment> multipartSegments(const MultipartBody &body)
{
    std::vector<BodySegment> result;
    const std::string delimiter = "--" + body.boundary;
    for (const auto &part : body.parts) {
        append(result, delimiter + std::string(lineEnd) + headOf(part));
        if (part.kind == MultipartPart::Kind::File)
            result.emplace_back(FileBody{part.content});
        else
            append(result, part.content);
        append(result, std::string(lineEnd));
    }
    append(result, delimiter + "--" + body.epilogue);
    return result;
}

std::string multipartType(const MultipartBody &body)
{
    const bool isToken = http::isToken(body.boundary);
    return "multipart/form-data; boundary=" + (isToken ? body.boundary : '"' + body.boundary + '"');
}

std::string_view boundaryOf(std::string_view contentType)
{
    if (!http::toLower(http::trimmed(contentType)).starts_with("multipart/"))
        return {};
    auto rest = contentType;
    while (takeUntil(rest, ";")) {
        auto parameter = http::trimmed(rest.substr(0, rest.find(';')));
        constexpr std::string_view name = "boundary=";
        if (!http::equalsIgnoringCase(parameter.substr(0, name.size()), name))
            continue;
        parameter.remove_prefix(name.size());
        if (parameter.size() >= 2 && parameter.starts_with('"') && parameter.ends_with('"'))
            return parameter.substr(1, parameter.size() - 2);
        return parameter;
    }
    return {};
}

std::string makeBoundary(std::uint64_t random)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string result = "expectra-";
    for (int shift = 60; shift >= 0; shift -= 4)
        result += digits[(random >> static_cast<unsigned>(shift)) & 0xfU];
    return result;
}

std::optional<MultipartBody> parseMultipart(const std::vector<BodySegment> &segments,
                                            std::string_view boundary)
{
    return boundary.empty() ? std::nullopt : Reading(segments, boundary).run();
}

} // namespace expectra
