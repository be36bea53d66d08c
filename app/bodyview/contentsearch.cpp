// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bodyview/contentsearch.h"

#include "app/bodyview/characters.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace expectra {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

int digitOf(QChar c)
{
    const auto code = c.toLower().unicode();
    if (code >= '0' && code <= '9')
        return code - '0';
    return code >= 'a' && code <= 'f' ? code - 'a' + 10 : -1;
}

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ContentSearch)
};

} // namespace

std::optional<std::string> bytesFromHex(QStringView text)
{
    QString digits = text.toString();
    digits.remove(QStringLiteral("0x"), Qt::CaseInsensitive)
        .remove(QLatin1Char(' '))
        .remove(QLatin1Char(','));
    if (digits.isEmpty() || digits.size() % 2 != 0)
        return std::nullopt;
    std::string bytes;
    for (qsizetype i = 0; i < digits.size(); i += 2) {
        const int high = digitOf(digits[i]);
        const int low = digitOf(digits[i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes += static_cast<char>(high * 16 + low);
    }
    return bytes;
}

Result<ContentSearch> ContentSearch::make(const Content &content, const SearchTerms &terms)
{
    if (terms.text.isEmpty())
        return fail(ErrorCode::InvalidInput, Words::tr("Nothing to look for").toStdString());
    if (terms.kind == SearchTerms::Kind::Bytes) {
        const auto bytes = bytesFromHex(terms.text);
        if (!bytes)
            return fail(ErrorCode::InvalidInput,
                        Words::tr("Bytes are pairs of hexadecimal digits: 0d 0a").toStdString());
        return ContentSearch(content, *bytes, false);
    }
    // Case beyond ASCII is a matter of whole characters: the pattern machine knows it.
    const bool isPattern = terms.kind == SearchTerms::Kind::Pattern;
    if (!isPattern && (terms.isCaseSensitive || isAscii(terms.text)))
        return ContentSearch(content, terms.text.toStdString(), !terms.isCaseSensitive);
    auto options = QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::MultilineOption;
    if (!terms.isCaseSensitive)
        options |= QRegularExpression::CaseInsensitiveOption;
    QRegularExpression pattern(isPattern ? terms.text : QRegularExpression::escape(terms.text), options);
    if (!pattern.isValid())
        return fail(ErrorCode::InvalidInput, Words::tr("%1, at character %2")
                                                 .arg(pattern.errorString())
                                                 .arg(pattern.patternErrorOffset() + 1)
                                                 .toStdString());
    return ContentSearch(content, std::move(pattern));
}

ContentSearch::ContentSearch(const Content &content, std::string needle, bool foldsCase)
    : m_window(std::make_shared<ContentWindow>(content)), m_needle(std::move(needle)), m_foldsCase(foldsCase)
{
    if (m_foldsCase)
        std::transform(m_needle.begin(), m_needle.end(), m_needle.begin(), lower);
}

ContentSearch::ContentSearch(const Content &content, QRegularExpression pattern)
    : m_window(std::make_shared<ContentWindow>(content)), m_pattern(std::move(pattern))
{}

bool ContentSearch::read(ByteCount bytes)
{
    const auto until = m_offset + bytes;
    while (m_offset < until && m_offset < m_window->size() && !isCut()) {
        // What is found begins in the fresh part, and may reach over its end.
        const auto over = m_pattern ? longestMatch : m_needle.size() - 1;
        const auto fresh = std::min(ContentWindow::width - longestMatch, m_window->size() - m_offset);
        const auto view = m_window->read({m_offset, std::min(m_window->size(), m_offset + fresh + over)});
        if (m_pattern)
            readPattern(view, fresh);
        else
            readWords(view, fresh);
        m_offset += fresh;
    }
    return m_offset < m_window->size() && !isCut();
}

void ContentSearch::add(ByteRange hit)
{
    if (!isCut() && (m_hits.empty() || hit.begin >= m_hits.back().end))
        m_hits.push_back(hit);
}

std::size_t ContentSearch::find(std::string_view view, std::size_t from) const
{
    if (!m_foldsCase)
        return view.find(m_needle, from);
    const auto found =
        std::search(view.begin() + static_cast<std::ptrdiff_t>(from), view.end(), m_needle.begin(),
                    m_needle.end(), [](char a, char b) { return lower(a) == b; });
    return found == view.end() ? std::string_view::npos : static_cast<std::size_t>(found - view.begin());
}

void ContentSearch::readWords(std::string_view view, ByteCount fresh)
{
    std::size_t from = 0;
    if (!m_hits.empty() && m_hits.back().end > m_offset)
        from = std::min(view.size(), static_cast<std::size_t>(m_hits.back().end - m_offset));
    for (auto at = find(view, from); at != std::string_view::npos && at < fresh && !isCut();
         at = find(view, at + m_needle.size()))
        add({m_offset + at, m_offset + at + m_needle.size()});
}

void ContentSearch::readPattern(std::string_view view, ByteCount fresh)
{
    // From letters back to bytes: broken ones count as one letter each.
    QString text;
    std::vector<std::uint32_t> from;
    text.reserve(static_cast<qsizetype>(view.size()));
    from.reserve(view.size() + 1);
    for (std::size_t at = 0; at < view.size();) {
        const auto character = characterAt(view.substr(at));
        text += character.isValid ? QStringView(QChar::fromUcs4(character.code)) : QStringView(u"\uFFFD");
        from.resize(static_cast<std::size_t>(text.size()), static_cast<std::uint32_t>(at));
        at += character.length;
    }
    from.push_back(static_cast<std::uint32_t>(view.size()));
    for (auto matches = m_pattern->globalMatch(text); matches.hasNext() && !isCut();) {
        const auto match = matches.next();
        const auto begin = from[static_cast<std::size_t>(match.capturedStart())];
        const auto end = from[static_cast<std::size_t>(match.capturedEnd())];
        if (begin >= fresh)
            return;
        if (end > begin)
            add({m_offset + begin, m_offset + end});
    }
}

} // namespace expectra
