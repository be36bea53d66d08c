// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/collections/printing.h"

#include <array>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>

namespace expectra::test {

namespace {

using namespace collections;

std::string_view kindName(PartKind kind)
{
    static constexpr std::array<std::string_view, 14> names{
        "blank", "separator",  "comment",   "directive", "variable", "request-line", "target-more",
        "field", "field-more", "body-text", "body-file", "script",   "reference",    "unknown"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view pieceName(BodyPiece::Kind kind)
{
    static constexpr std::array<std::string_view, 4> names{"text", "exact", "file", "template"};
    return names[static_cast<std::size_t>(kind)];
}

std::int64_t milliseconds(Duration duration)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(duration).count();
}

void printExpectation(std::ostream &out, const ExpectationChoice &choice)
{
    if (choice == ExpectationChoice())
        return;
    static constexpr std::array<std::string_view, 3> modes{"none", "wait", "header-only"};
    out << "  expect: " << (choice.mode ? modes[static_cast<std::size_t>(*choice.mode)] : "open");
    if (choice.limit)
        out << ' ' << milliseconds(*choice.limit) << " ms";
    else
        out << " forever";
    if (choice.onRefusal)
        out << (*choice.onRefusal == expect::OnRefusal::Report ? ", report" : ", retry");
    if (choice.onEarlyFinal == expect::OnEarlyFinal::FinishBody)
        out << ", finish";
    out << '\n';
}

void printOptions(std::ostream &out, const RequestOptions &options)
{
    if (!options.name.empty())
        out << "  name: " << options.name << '\n';
    for (const auto &set : options.headerSets)
        out << "  header set: " << set << '\n';
    printExpectation(out, options.expectation);
    if (options.generatedBody)
        out << "  generated body: " << *options.generatedBody << '\n';
    if (options.idleLimit)
        out << "  timeout: " << milliseconds(*options.idleLimit) << " ms\n";
    if (options.connectionLimit)
        out << "  connection timeout: " << milliseconds(*options.connectionLimit) << " ms\n";
    if (options.lookupLimit)
        out << "  lookup timeout: " << milliseconds(*options.lookupLimit) << " ms\n";
    if (options.wholeLimit)
        out << "  max time: " << milliseconds(*options.wholeLimit) << " ms\n";
    for (const auto &name : options.suppressed)
        out << "  suppressed: " << name << '\n';
    for (const auto &parameter : options.disabledParameters)
        out << "  off behind " << parameter.before << ": " << parameter.text << '\n';
    if (!options.connectTo.empty())
        out << "  connects to: " << options.connectTo << '\n';
    for (const auto &address : options.addresses)
        out << "  address: " << address << '\n';
    if (options.freshConnection)
        out << "  fresh connection\n";
    if (options.allowsUnsafe)
        out << "  unsafe\n";
    if (!options.encodesTarget)
        out << "  target as it is\n";
}

void printRequest(std::ostream &out, const FileRequest &request)
{
    out << "request " << request.range.begin << '-' << request.range.end;
    if (!request.title.empty())
        out << ' ' << request.title;
    out << '\n';
    if (!request.description.empty())
        out << "  description: " << escaped(request.description) << '\n';
    out << "  " << request.target.line << ": " << request.method << ' ' << request.target.text;
    if (!request.version.empty())
        out << ' ' << request.version;
    out << '\n';
    for (const auto &field : request.fields)
        out << "  " << field.line << (field.isOn ? ": [" : ": off [") << field.name << "] ["
            << escaped(field.value) << "]\n";
    for (const auto &piece : request.body)
        out << "  " << piece.content.line << ": " << pieceName(piece.kind) << " \""
            << escaped(piece.content.text) << "\"\n";
    printOptions(out, request.options);
}

} // namespace

std::string printed(const HttpFile &file, const std::vector<FilePart> &parts)
{
    std::ostringstream out;
    for (const auto &part : parts) {
        const auto bytes = std::string_view(file.bytes).substr(part.range.begin, part.range.size());
        out << part.line << ' ' << kindName(part.kind) << " \"" << escaped(bytes) << "\"\n";
    }
    return out.str();
}

std::string printed(const HttpFile &file)
{
    std::ostringstream out;
    for (const auto &variable : file.variables)
        out << "variable " << variable.name << " = " << variable.value << '\n';
    for (const auto &request : file.requests)
        printRequest(out, request);
    return out.str();
}

std::string escaped(std::string_view bytes)
{
    std::string text;
    for (const char c : bytes) {
        if (c == '\n')
            text += "\\n";
        else if (c == '\r')
            text += "\\r";
        else if (c == '\t')
            text += "\\t";
        else
            text += c;
    }
    return text;
}

std::string contentOf(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        std::cerr << path << " can't be read\n";
        std::abort();
    }
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace expectra::test
