// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Finds words, patterns and bytes in a content of any size, some bytes a step. Words are looked for in the
// bytes as they came, so what is found is a range of bytes that every view can show. Law: the hits are in
// order and don't overlap, and they don't depend on the size of the steps.

#include "app/base/result.h"
#include "app/bodyview/contentwindow.h"

#include <QtCore/QRegularExpression>

#include <vector>

namespace expectra {

struct SearchTerms
{
    enum class Kind {
        Words,   // these characters
        Pattern, // a regular expression; it never reaches over more than a stretch of text
        Bytes,   // "de ad be ef"
    };

    QString text;
    Kind kind = Kind::Words;
    bool isCaseSensitive = false;

    friend bool operator==(const SearchTerms &, const SearchTerms &) = default;
};

class ContentSearch final
{
public:
    static constexpr std::size_t mostHits = 100'000;     // then the search ends; nobody steps through more
    static constexpr ByteCount longestMatch = 16 * 1024; // of a pattern

    /// Nothing to look for is an error too: it says what is wrong with the terms.
    [[nodiscard]] static Result<ContentSearch> make(const Content &content, const SearchTerms &terms);

    /// About so many bytes more; false when the search has ended.
    bool read(ByteCount bytes);

    [[nodiscard]] ByteCount offset() const { return m_offset; }
    [[nodiscard]] const std::vector<ByteRange> &hits() const { return m_hits; }
    /// True when there were more than anybody wants.
    [[nodiscard]] bool isCut() const { return m_hits.size() >= mostHits; }

private:
    ContentSearch(const Content &content, std::string needle, bool foldsCase);
    ContentSearch(const Content &content, QRegularExpression pattern);

    void readWords(std::string_view view, ByteCount fresh);
    void readPattern(std::string_view view, ByteCount fresh);
    [[nodiscard]] std::size_t find(std::string_view view, std::size_t from) const;
    void add(ByteRange hit);

    std::shared_ptr<ContentWindow> m_window;
    std::string m_needle; // lower case where case doesn't count
    bool m_foldsCase = false;
    std::optional<QRegularExpression> m_pattern;
    ByteCount m_offset = 0;
    std::vector<ByteRange> m_hits;
};

/// "de ad be ef", "DEADBEEF", "0xde 0xad": nothing where it is no bytes.
[[nodiscard]] std::optional<std::string> bytesFromHex(QStringView text);

} // namespace expectra
