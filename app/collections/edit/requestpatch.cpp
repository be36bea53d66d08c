// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/collections/edit/requestpatch.h"

#include "app/collections/edit/alignment.h"
#include "app/collections/requestline.h"
#include "app/collections/text/exact.h"
#include "app/collections/textfile.h"
#include "app/collections/write/optionlines.h"
#include "app/http/syntax.h"

#include <filesystem>

namespace expectra::collections {

namespace {

/// "// @expect wait" keeps its slashes.
std::string withMarkOf(std::string_view old, const std::string &line)
{
    return http::trimmed(old).starts_with("//") ? "//" + line.substr(1) : line;
}

bool isPlainName(const std::string &name)
{
    RequestOptions options;
    return !http::hasLineBreakOrNul(name) && isPlainText(name) && readDirective("@name " + name, options) &&
           options.name == name;
}

} // namespace

RequestPatch::RequestPatch(const HttpFile &file, std::size_t index, const Request &before,
                           const Request &after)
    : m_file(file), m_index(index), m_before(before), m_after(after), m_parts(file, index)
{}

std::string RequestPatch::run()
{
    patchName();
    patchOptions();
    patchRequestLine();
    patchFields();
    patchBody();
    return m_splices.applied(m_file.bytes);
}

void RequestPatch::patchName()
{
    const auto &name = m_after.name;
    if (name == m_before.name)
        return;
    const auto *const separator = m_parts.separator();
    if (source().title.empty() && !name.empty() && isPlainName(name) && !source().options.name.empty()) {
        replaceDirectives("@name", {"# @name " + name});
        return;
    }
    removeExact("name");
    if (name.empty()) // else it would be the name that is left
        replaceDirectives("@name", {});
    auto lines = titleLines(name);
    if (!separator) {
        if (!name.empty())
            insertLines(byteOrderMark(m_file.bytes), lines);
        return;
    }
    m_splices.replace(withoutLineEnd(separator->range), lines.front());
    lines.erase(lines.begin());
    insertLines(separator->range.end, lines);
}

void RequestPatch::patchOptions()
{
    const auto before = optionLinesOf(m_before);
    const auto after = optionLinesOf(m_after);
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (before[i].lines != after[i].lines)
            replaceDirectives(after[i].word, after[i].lines);
    }
}

void RequestPatch::patchRequestLine()
{
    const bool isRelative = source().target.text.starts_with('/') && !source().isTargetExact;
    const bool movesHost = isRelative && m_before.headers.value("Host") != m_after.headers.value("Host");
    const bool keepsTarget = m_before.url == m_after.url && !movesHost;
    if (keepsTarget && m_before.version == m_after.version) {
        if (m_before.method != m_after.method)
            patchMethod();
        return;
    }
    const bool keepsVersion = m_before.version == m_after.version;
    const auto version =
        keepsVersion ? source().version : std::string(http::versionOnTheWire(m_after.version));
    auto text = requestLineText(m_after.method, m_after.url, version);
    if (keepsTarget && !source().isTargetExact && text.directives.empty())
        text.line = m_after.method + " " + source().target.text + (version.empty() ? "" : " " + version);
    replaceDirectives("@no-auto-encoding", {});
    removeExact("method");
    removeExact("target");
    insertLines(m_parts.directivePlace(), text.directives);
    m_splices.replace(withoutLineEnd(m_parts.requestLine().range), text.line);
    for (const auto *more : m_parts.targetLines())
        m_splices.remove(more->range);
}

/// The first word alone: the target may go on over several lines.
void RequestPatch::patchMethod()
{
    const auto &range = m_parts.requestLine().range;
    const auto line = m_parts.textOf(m_parts.requestLine());
    const auto old = parseRequestLine(line).method;
    const auto text = requestLineText(m_after.method, "http://host", {});
    removeExact("method");
    insertLines(m_parts.directivePlace(), text.directives);
    const auto word = text.line.substr(0, text.line.find(' '));
    const auto begin = range.begin + (line.size() - http::trimmed(line).size() > 0 ? line.find(old) : 0);
    if (old.empty())
        m_splices.insert(range.begin, word + " ");
    else
        m_splices.replace({begin, begin + old.size()}, word);
}

void RequestPatch::patchFields()
{
    const auto after = fieldLinesOf(m_after);
    std::vector<FieldLine> before;
    for (const auto &field : source().fields)
        before.push_back({field.name, field.value, field.isOn});
    auto place = m_parts.firstFieldPlace();
    for (const auto &step : aligned(before, after)) {
        const auto *const old = step.before ? &m_parts.fields()[*step.before] : nullptr;
        if (old && old->range.begin >= m_parts.firstFieldPlace())
            place = old->range.end;
        if (!step.after) {
            m_splices.remove(old->range);
        } else if (!old) {
            insertLines(place, {fieldText(after[*step.after])});
        } else if (before[*step.before] != after[*step.after]) {
            m_splices.replace(withoutLineEnd(old->line), fieldText(after[*step.after]));
            m_splices.remove({old->line.end, old->range.end});
        }
    }
}

void RequestPatch::removeExact(std::string_view kind)
{
    for (const auto *part : m_parts.directives(exactWord)) {
        const auto comment = commentText(m_parts.textOf(*part));
        const auto exact = readExact(http::trimmed(comment.substr(exactWord.size())));
        if (exact && writeExact(*exact).starts_with("# @exact " + std::string(kind) + " "))
            m_splices.remove(part->range);
    }
}

void RequestPatch::replaceDirectives(std::string_view word, const std::vector<std::string> &lines)
{
    const auto old = m_parts.directives(word);
    for (const auto *part : old) {
        if (part != old.front() || lines.empty())
            m_splices.remove(part->range);
    }
    if (old.empty() || lines.empty()) {
        insertLines(m_parts.directivePlace(), lines);
        return;
    }
    std::string text;
    for (const auto &line : lines)
        text += (text.empty() ? "" : m_parts.lineEnd()) + withMarkOf(m_parts.textOf(*old.front()), line);
    m_splices.replace(withoutLineEnd(old.front()->range), text);
}

/// Behind a last line without an end there is none to begin on.
void RequestPatch::insertLines(ByteCount at, const std::vector<std::string> &lines)
{
    const bool isOpenEnd = at == m_file.bytes.size() && at > 0 && !m_parts.hasLineEnd({0, at});
    for (const auto &line : lines)
        m_splices.insert(at, isOpenEnd ? m_parts.lineEnd() + line : line + m_parts.lineEnd());
}

ByteRange RequestPatch::withoutLineEnd(ByteRange range) const
{
    const auto bytes = m_parts.bytesOf(range);
    const auto size = bytes.ends_with("\r\n") ? 2U : m_parts.hasLineEnd(range) ? 1U : 0U;
    return {range.begin, range.end - size};
}

std::string RequestPatch::directory() const
{
    return std::filesystem::path(m_file.path).parent_path().string();
}

} // namespace expectra::collections
