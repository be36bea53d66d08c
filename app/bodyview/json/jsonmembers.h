// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The members of one object or array, read when they are looked at: some of a thousand, never all of a
// million. Law: a member's ranges are those of the bytes as they came; nothing is decoded, merged or put in
// order.

#include "app/bodyview/json/jsonindex.h"

#include <string>
#include <vector>

namespace expectra {

enum class JsonValueKind { Object, Array, String, Number, True, False, Null };

struct JsonMember
{
    JsonValueKind kind = JsonValueKind::Null;
    std::optional<ByteRange> key; // with its quotes; none in an array
    ByteRange value{};
    std::uint64_t count = 0; // members of an object or array
    bool isCut = false;      // the content ends or breaks inside of it
    [[nodiscard]] bool isContainer() const { return kind <= JsonValueKind::Array; }
    [[nodiscard]] ByteRange bytes() const { return {key ? key->begin : value.begin, value.end}; }
};

class JsonMembers final
{
public:
    JsonMembers(Content content, std::shared_ptr<const JsonIndex> index);

    /// The value that the content is; nothing when not even its first byte is JSON.
    [[nodiscard]] std::optional<JsonMember> root();
    /// So many members from the first one on, as far as they are there.
    [[nodiscard]] std::vector<JsonMember> of(const JsonMember &container, std::uint64_t first,
                                             std::uint64_t count);
    /// The number of the member of a container that these bytes lie in.
    [[nodiscard]] std::optional<std::uint64_t> numberOf(const JsonMember &container, ByteCount offset);

    /// The first bytes of a value or key, as they came.
    [[nodiscard]] std::string front(ByteRange bytes, std::size_t most);
    [[nodiscard]] const Content &content() const { return m_window.content(); }

private:
    [[nodiscard]] std::optional<JsonMember> read(JsonScanner &scanner);
    void readContainer(JsonMember &member, JsonScanner &scanner);
    [[nodiscard]] ByteCount stopFor(const JsonMember &container, std::uint64_t stop);

    ContentWindow m_window;
    std::shared_ptr<const JsonIndex> m_index;
};

/// The way to a member: "$.items[3].name", "$['odd name']" as JSONPath (RFC 9535), "/items/3/name" as JSON
/// pointer (RFC 6901). A step is a key as it stands in the content, or a number.
class JsonPath final
{
public:
    void enter(std::string_view keyWithQuotes);
    void enter(std::uint64_t number);
    [[nodiscard]] const std::string &text() const { return m_text; }
    [[nodiscard]] const std::string &pointer() const { return m_pointer; }

private:
    std::string m_text = "$";
    std::string m_pointer; // empty: all of it
};

/// The characters that a string's bytes mean, in UTF-8: "a\u0062" is ab. Lone surrogates stay escaped.
[[nodiscard]] std::string jsonStringValue(std::string_view withQuotes);

} // namespace expectra
