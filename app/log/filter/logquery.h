// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What somebody typed into the filter field, read: terms that must all hold, each with values of which one
// must. `expect:refused status:4xx|5xx -path:/health larger:1M "two words"`. Knows no rows. Laws: reading
// never fails: a word that makes no sense as a term is named as a trouble; a value that can't be used asks
// for nothing, and an unknown key is looked for as text.

#include "app/base/byterange.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace expectra {

enum class FilterKey {
    Anywhere, // no key: method, address, name, remote address and findings
    Expect,
    Status,
    Method,
    Host,
    Path,
    Url,
    Name,
    Type,
    Protocol,
    Initiator,
    Remote,
    Connection,
    Finding,
    Larger,
    Smaller,
    Slower,
    Faster,
    Is,
};

/// How a key's value is read.
enum class ValueKind {
    Text,   // looked for inside, without regard to case
    Word,   // one of a list, or a whole word
    Status, // "417", "4xx", "41x", "400-404", "failed"
    Number,
    Size,     // "1M", "300k", "2MiB", "1GB"
    Duration, // "200ms", "1.5s", "80us"
};

struct FilterKeyName
{
    std::string_view name; // without the colon
    FilterKey key = FilterKey::Anywhere;
    ValueKind kind = ValueKind::Text;
    bool isUsual = true; // false: another spelling of one that is listed
};

[[nodiscard]] std::span<const FilterKeyName> filterKeys();
/// What `is:` and `expect:` can be followed by.
[[nodiscard]] std::span<const std::string_view> filterStates();
[[nodiscard]] std::span<const std::string_view> filterOutcomes();

struct FilterValue
{
    std::string text;      // lower case
    std::uint64_t low = 0; // a number, an amount in bytes or nanoseconds, or where a range of statuses begins
    std::uint64_t high = 0; // where it ends, inclusive
};

struct FilterTerm
{
    FilterKey key = FilterKey::Anywhere;
    bool isNegated = false;
    std::vector<FilterValue> values; // never empty
};

enum class FilterTroubleKind {
    UnknownKey, // looked for as text
    BadValue,   // left out
    OpenQuote,  // taken as closed at the end
};

struct FilterTrouble
{
    FilterTroubleKind kind = FilterTroubleKind::UnknownKey;
    std::string key;     // as typed
    std::string value;   // as typed
    std::string nearest; // the known key that it comes nearest to; empty for none
    ValueKind expected = ValueKind::Text;
};

struct LogQuery
{
    std::vector<FilterTerm> terms;
    std::vector<FilterTrouble> troubles;
};

[[nodiscard]] LogQuery parseLogQuery(std::string_view text);

/// One word of the text as it is typed, with its place: for completion and for switching words on and off.
struct FilterWord
{
    ByteRange range; // in the text
    std::string_view text;
};

[[nodiscard]] std::vector<FilterWord> filterWords(std::string_view text);

} // namespace expectra
