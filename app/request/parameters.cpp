// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request/parameters.h"

#include <algorithm>

namespace expectra {

namespace {

/// Where the placeholder that begins here ends; the same place when none does.
std::size_t behindPlaceholder(std::string_view text, std::size_t at)
{
    if (text.substr(at, 2) != "{{")
        return at;
    const auto close = text.find_first_of("{}\n", at + 2);
    return close != std::string_view::npos && text.substr(close, 2) == "}}" ? close + 2 : at;
}

/// The first of these characters outside placeholders, or the end.
std::size_t findOutside(std::string_view text, std::string_view characters)
{
    for (std::size_t i = 0; i < text.size();) {
        if (const auto behind = behindPlaceholder(text, i); behind != i) {
            i = behind;
            continue;
        }
        if (characters.find(text[i]) != std::string_view::npos)
            return i;
        ++i;
    }
    return text.size();
}

std::vector<std::string> split(std::string_view text)
{
    std::vector<std::string> result;
    while (true) {
        const auto end = findOutside(text, "&");
        result.emplace_back(text.substr(0, end));
        if (end == text.size())
            return result;
        text.remove_prefix(end + 1);
    }
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool isUnreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-._*").find(c) != std::string_view::npos;
}

bool staysInAddress(char c, ParameterPart part)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte > 0x20 && byte < 0x7f && c != '&' && c != '#' && (c != '=' || part == ParameterPart::Value);
}

} // namespace

Parameters Parameters::ofAddress(std::string_view address, const std::vector<DisabledParameter> &disabled)
{
    Parameters result;
    result.m_isAddress = true;
    const auto mark = findOutside(address, "?#");
    result.m_before = address.substr(0, mark);
    auto rest = address.substr(mark);
    if (rest.starts_with('?')) {
        result.m_mark = "?";
        rest.remove_prefix(1);
        const auto end = findOutside(rest, "#");
        for (auto &text : split(rest.substr(0, end)))
            result.m_pieces.push_back({std::move(text)});
        rest.remove_prefix(end);
    }
    result.m_behind = rest;
    result.findRows();
    const auto sent = result.m_rows;
    std::size_t inserted = 0;
    for (const auto &each : disabled) {
        const auto at = each.before < sent.size() ? sent[each.before] + inserted : result.m_pieces.size();
        result.m_pieces.insert(result.m_pieces.begin() + static_cast<std::ptrdiff_t>(at), {each.text, false});
        ++inserted;
    }
    result.findRows();
    return result;
}

Parameters Parameters::ofForm(std::string_view content)
{
    Parameters result;
    for (auto &text : split(content))
        result.m_pieces.push_back({std::move(text)});
    result.findRows();
    return result;
}

Parameters::Row Parameters::at(std::size_t row) const
{
    const auto &piece = m_pieces[m_rows[row]];
    const std::string_view text(piece.text);
    const auto equals = findOutside(text, "=");
    Row result{piece.enabled, text.substr(0, equals), {}, equals < text.size()};
    if (result.hasEquals)
        result.value = text.substr(equals + 1);
    return result;
}

std::string_view Parameters::textAt(std::size_t row) const
{
    return m_pieces[m_rows[row]].text;
}

void Parameters::setName(std::size_t row, std::string_view name)
{
    const auto old = at(row);
    std::string text(name);
    if (old.hasEquals && !(name.empty() && old.value.empty()))
        text.append("=").append(old.value);
    setText(row, std::move(text));
}

void Parameters::setValue(std::size_t row, std::string_view value)
{
    const auto old = at(row);
    std::string text(old.name);
    if (!value.empty() || (old.hasEquals && !text.empty()))
        text.append("=").append(value);
    setText(row, std::move(text));
}

void Parameters::setText(std::size_t row, std::string text)
{
    if (text.empty())
        return remove(row);
    m_pieces[m_rows[row]].text = std::move(text);
}

void Parameters::setEnabled(std::size_t row, bool enabled)
{
    m_pieces[m_rows[row]].enabled = enabled;
}

void Parameters::insert(std::size_t row, std::string text, bool enabled)
{
    if (text.empty())
        return;
    if (row < m_rows.size()) {
        m_pieces.insert(m_pieces.begin() + static_cast<std::ptrdiff_t>(m_rows[row]),
                        {std::move(text), enabled});
    } else if (!m_pieces.empty() && m_pieces.back().enabled && m_pieces.back().text.empty() && enabled) {
        m_pieces.back().text = std::move(text); // a '?' or '&' waits at the end already
    } else {
        m_pieces.push_back({std::move(text), enabled});
    }
    findRows();
}

void Parameters::remove(std::size_t row)
{
    m_pieces.erase(m_pieces.begin() + static_cast<std::ptrdiff_t>(m_rows[row]));
    findRows();
}

void Parameters::move(std::size_t row, std::size_t to)
{
    const auto piece = m_pieces[m_rows[row]];
    remove(row);
    insert(to, piece.text, piece.enabled);
}

std::string Parameters::text() const
{
    std::string joined;
    bool isFirst = true;
    for (const auto &piece : m_pieces) {
        if (!piece.enabled)
            continue;
        joined += isFirst ? "" : "&";
        joined += piece.text;
        isFirst = false;
    }
    if (!m_isAddress)
        return joined;
    const std::string mark = isFirst ? std::string() : "?";
    return m_before + mark + joined + m_behind;
}

std::vector<DisabledParameter> Parameters::disabled() const
{
    std::vector<DisabledParameter> result;
    std::size_t before = 0;
    for (const auto &piece : m_pieces) {
        if (!piece.enabled)
            result.push_back({before, piece.text});
        else if (!piece.text.empty())
            ++before;
    }
    return result;
}

void Parameters::findRows()
{
    m_rows.clear();
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        if (!m_pieces[i].text.empty())
            m_rows.push_back(i);
    }
}

std::string asParameter(std::string_view typed, ParameterPart part, ParameterCoding coding)
{
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    for (std::size_t i = 0; i < typed.size();) {
        if (const auto behind = behindPlaceholder(typed, i); behind != i) {
            result += typed.substr(i, behind - i);
            i = behind;
            continue;
        }
        const char c = typed[i++];
        const auto byte = static_cast<unsigned char>(c);
        if (coding == ParameterCoding::Form && c == ' ')
            result += '+';
        else if (coding == ParameterCoding::Form ? isUnreserved(c) : staysInAddress(c, part))
            result += c;
        else
            result.append({'%', digits[byte >> 4U], digits[byte & 0xfU]});
    }
    return result;
}

std::string readParameter(std::string_view text, ParameterCoding coding)
{
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const auto behind = behindPlaceholder(text, i);
        const int high = text[i] == '%' && i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
        const int low = high >= 0 ? hexValue(text[i + 2]) : -1;
        if (behind != i) {
            result += text.substr(i, behind - i);
            i = behind;
        } else if (low >= 0) {
            result += static_cast<char>(high * 16 + low);
            i += 3;
        } else {
            result += text[i] == '+' && coding == ParameterCoding::Form ? ' ' : text[i];
            ++i;
        }
    }
    return result;
}

} // namespace expectra
