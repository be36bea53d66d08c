// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/curl/shellwords.h"

#include <algorithm>
#include <charconv>

namespace expectra {

namespace {

class Separation final
{
public:
    explicit Separation(std::string_view text) : m_text(text) {}

    Result<std::vector<std::string>> run()
    {
        while (!m_text.empty()) {
            const char c = m_text.front();
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
                endWord();
            else if (const auto taken = take(c); !taken)
                return tl::unexpected<Error>(taken.error());
            if (m_text.empty())
                break;
            m_text.remove_prefix(1);
        }
        endWord();
        return std::move(m_words);
    }

private:
    /// Leaves the last character that it used at the front.
    Result<void> take(char c)
    {
        if (c == '\'')
            return takeQuoted();
        if (c == '"')
            return takeDoubleQuoted();
        if (m_text.substr(0, 2) == "$'") {
            m_text.remove_prefix(1);
            return takeAnsiQuoted();
        }
        m_isWord = m_isWord || !continuesLine();
        if (c != '\\')
            m_word += c;
        else
            takeEscaped();
        return {};
    }

    [[nodiscard]] bool continuesLine() const
    {
        return m_text.substr(0, 2) == "\\\n" || m_text.substr(0, 3) == "\\\r\n";
    }

    void takeEscaped()
    {
        if (continuesLine()) {
            m_text.remove_prefix(m_text[1] == '\r' ? 2 : 1);
            return;
        }
        if (m_text.size() > 1)
            m_text.remove_prefix(1);
        m_word += m_text.front();
    }

    Result<void> takeQuoted()
    {
        const auto close = m_text.find('\'', 1);
        if (close == std::string_view::npos)
            return fail(ErrorCode::InvalidInput, "a single quote is never closed");
        m_word += m_text.substr(1, close - 1);
        m_isWord = true;
        m_text.remove_prefix(close);
        return {};
    }

    Result<void> takeDoubleQuoted()
    {
        m_isWord = true;
        for (m_text.remove_prefix(1); !m_text.empty(); m_text.remove_prefix(1)) {
            const char c = m_text.front();
            if (c == '"')
                return {};
            const bool escapes = c == '\\' && m_text.size() > 1 &&
                                 std::string_view("$`\"\\\n").find(m_text[1]) != std::string_view::npos;
            if (!escapes) {
                m_word += c;
                continue;
            }
            m_text.remove_prefix(1);
            if (m_text.front() != '\n')
                m_word += m_text.front();
        }
        return fail(ErrorCode::InvalidInput, "a double quote is never closed");
    }

    Result<void> takeAnsiQuoted()
    {
        m_isWord = true;
        for (m_text.remove_prefix(1); !m_text.empty(); m_text.remove_prefix(1)) {
            if (m_text.front() == '\'')
                return {};
            if (m_text.front() != '\\' || m_text.size() < 2) {
                m_word += m_text.front();
                continue;
            }
            m_text.remove_prefix(1);
            takeAnsiEscape(m_text.front());
        }
        return fail(ErrorCode::InvalidInput, "a single quote is never closed");
    }

    void takeAnsiEscape(char c)
    {
        static constexpr std::string_view letters = "abefnrtv0";
        static constexpr std::string_view bytes("\a\b\x1b\f\n\r\t\v\0", 9);
        if (c == 'x')
            return appendCode(2);
        if (c == 'u')
            return appendCode(4);
        const auto at = letters.find(c);
        m_word += at == std::string_view::npos ? c : bytes[at];
    }

    /// \xHH is a byte, \uHHHH a character in UTF-8.
    void appendCode(std::size_t digits)
    {
        const auto text = m_text.substr(1, digits);
        unsigned code = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), code, 16);
        const auto used = static_cast<std::size_t>(read.ptr - text.data());
        m_text.remove_prefix(used);
        if (digits == 2 || code < 0x80) {
            m_word += static_cast<char>(code);
        } else if (code < 0x800) {
            m_word += static_cast<char>(0xC0U | (code >> 6U));
            m_word += static_cast<char>(0x80U | (code & 0x3FU));
        } else {
            m_word += static_cast<char>(0xE0U | (code >> 12U));
            m_word += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
            m_word += static_cast<char>(0x80U | (code & 0x3FU));
        }
    }

    void endWord()
    {
        if (m_isWord)
            m_words.push_back(std::exchange(m_word, {}));
        m_isWord = false;
    }

    std::string_view m_text;
    std::vector<std::string> m_words;
    std::string m_word;
    bool m_isWord = false; // an empty one in quotes is a word too
};

} // namespace

Result<std::vector<std::string>> shellWords(std::string_view line)
{
    return Separation(line).run();
}

} // namespace expectra
