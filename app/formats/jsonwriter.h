// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Appends JSON to a string, key by key, in the order of the calls. No tree is built: an exchange is written a
// thousand times a second, and a tree costs several times the text. Reading JSON is nlohmann's work, not
// ours. Law: commas and escapes are right whatever the bytes; the caller pairs what it opens.

#include "app/base/instant.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace expectra {

class JsonWriter final
{
public:
    void openObject() { open('{'); }
    void openArray() { open('['); }
    void closeObject() { close('}'); }
    void closeArray() { close(']'); }

    JsonWriter &key(std::string_view name); // a name of ours, which needs no escapes
    void string(std::string_view bytes);    // UTF-8, else read as Latin-1
    void number(std::uint64_t value);
    void number(int value);
    void boolean(bool value);
    void null();
    void raw(std::string_view json); // a value that is JSON already, or the beginning of one
    /// Microseconds with up to three decimals.
    void microseconds(Duration duration);
    void microseconds(Instant at) { microseconds(at.sinceStart()); }
    /// Milliseconds with up to six decimals.
    void milliseconds(Duration duration);

    // A key with its value.
    void field(std::string_view name, std::string_view value) { key(name).string(value); }
    void field(std::string_view name, std::uint64_t value) { key(name).number(value); }
    void field(std::string_view name, int value) { key(name).number(value); }
    void field(std::string_view name, Duration value) { key(name).microseconds(value); }
    void field(std::string_view name, Instant value) { key(name).microseconds(value); }

    /// What was written since the last take(); the commas go on as if it stood here.
    [[nodiscard]] std::string take();
    /// Valid until the next call.
    [[nodiscard]] std::string_view text() const { return std::string_view(m_room).substr(0, m_size); }
    /// Begins anew in the same memory.
    void clear();

private:
    void open(char bracket);
    void close(char bracket);
    void fraction(Duration duration, std::int64_t unit);
    template <class Integer>
    void integer(Integer value);
    void escaped(std::string_view text);
    void word(std::string_view text); // as it is

    // Room is asked for once for all that a call writes, and a comma before it: a string asks with each byte.
    [[nodiscard]] char *begin(std::size_t atMost);
    void grow(std::size_t least);
    void end(const char *at) { m_size = static_cast<std::size_t>(at - m_room.data()); }

    std::string m_room;
    std::size_t m_size = 0; // of it, written
    bool m_needsComma = false;
};

/// RFC 3629: no overlong forms, no surrogates.
[[nodiscard]] bool isUtf8(std::string_view text);

} // namespace expectra
