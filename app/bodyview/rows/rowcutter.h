// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Cuts a text (UTF-8) into the rows of a view, one after the other. A cutter holds all that it must know of
// the rows above, and nothing of their bytes: a copy of it is a place to go on from. Law: the rows' bytes
// follow each other from the start to the end of the content; what a form leaves out between them is white
// space that means nothing.

#include "app/bodyview/contentwindow.h"

#include <memory>

namespace expectra {

/// What a row begins inside of, for the colours and for what may be left out.
enum class Inside : std::uint8_t {
    Nothing,
    Key, // JSON strings
    String,
    Escape, // a string, right behind a backslash
    Tag,
    TagQuote, // a value in double quotes
    TagTick,  // in single quotes
    Remark,   // <!-- -->, /* */
    Data,     // CDATA, instructions, DOCTYPE
    Script,   // the text of a script or style element
    Template, // `...`
};

struct TextRow
{
    ByteRange bytes{};       // of the content; line ends left out
    std::uint64_t line = 0;  // counts from 1
    int level = 0;           // of nesting, in a form that knows it
    bool goesOn = false;     // the line began in a row above
    bool opens = false;      // rows below, of a deeper level, belong to it
    bool isVerbatim = false; // the form changes nothing here: no indent, nothing left out
    Inside inside = Inside::Nothing;
};

/// A row as bytes in UTF-8, with where each of them stands in the content.
struct RowBytes
{
    struct Part
    {
        std::size_t at = 0;   // in the bytes
        ByteCount source = 0; // of the first of them
        bool isAdded = false; // stands in no content: white space of the form
    };

    std::string bytes;
    std::vector<Part> parts;

    void append(std::string_view more, ByteCount source);
    void add(std::string_view blanks, ByteCount source);
    [[nodiscard]] ByteCount sourceOf(std::size_t at) const;
    [[nodiscard]] std::size_t placeOf(ByteCount source) const;
};

class RowCutter
{
public:
    virtual ~RowCutter() = default;

    /// False at the end of the content. An empty content has no rows.
    virtual bool next(ContentWindow &window, TextRow &row) = 0;
    [[nodiscard]] virtual ByteCount offset() const = 0;
    [[nodiscard]] virtual std::unique_ptr<RowCutter> clone() const = 0;
    /// As this form writes the row.
    [[nodiscard]] virtual RowBytes bytesOf(ContentWindow &window, const TextRow &row) const;

    /// How deep a form sets its rows in; deeper ones stand where this level stands.
    static constexpr int deepestIndent = 60;
    static constexpr int indentColumns = 2;

protected:
    RowCutter() = default;
    RowCutter(const RowCutter &) = default;
    RowCutter &operator=(const RowCutter &) = default;
};

/// How many columns a row is set in.
[[nodiscard]] int indentColumns(const TextRow &row);

} // namespace expectra
