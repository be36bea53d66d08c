// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/codec/statusline.h"

#include <algorithm>

namespace expectra::codec {

namespace {

using http::DeviationKind;

constexpr std::string_view protocolName = "HTTP/";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// HTTP-version = "HTTP/" DIGIT "." DIGIT
std::string_view takeVersion(std::string_view &text)
{
    if (text.size() < 8 || !text.starts_with(protocolName) || !isDigit(text[5]) || text[6] != '.' ||
        !isDigit(text[7]))
        return {};
    const auto version = text.substr(0, 8);
    text.remove_prefix(8);
    return version;
}

/// Exactly three digits, then a space or the end. -1 otherwise.
int takeStatus(std::string_view &text)
{
    if (text.size() < 3 || !std::all_of(text.begin(), text.begin() + 3, isDigit))
        return -1;
    if (text.size() > 3 && text[3] != ' ')
        return -1;
    const int status = (text[0] - '0') * 100 + (text[1] - '0') * 10 + (text[2] - '0');
    text.remove_prefix(3);
    return status;
}

} // namespace

void readStatusLine(const Line &line, ResponseHead &head, std::vector<http::Deviation> &deviations)
{
    const auto note = [&](DeviationKind kind) { deviations.push_back({kind, line.range}); };
    auto text = line.text;
    const auto version = takeVersion(text);
    if (version.empty())
        return note(DeviationKind::NotHttp);
    head.version = version;
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        note(DeviationKind::OddVersion);
    if (line.bareLineFeed)
        note(DeviationKind::BareLineFeed);
    if (!text.starts_with(' '))
        return note(DeviationKind::BadStatus);
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));

    head.status = takeStatus(text);
    if (head.status < 0)
        return note(DeviationKind::BadStatus);
    if (head.status < 100 || head.status > 599)
        note(DeviationKind::StatusOutOfRange);
    if (text.empty())
        return note(DeviationKind::MissingReasonSeparator);
    head.reason = text.substr(1);
    if (head.reason.empty())
        note(DeviationKind::EmptyReason);
}

std::optional<ByteRange> notAStatusLine(std::string_view wire, ByteCount begin)
{
    if (wire == "\r" || wire == "\r\n" || wire == "\n")
        return std::nullopt;
    const auto length = std::min(wire.size(), protocolName.size());
    for (std::size_t i = 0; i < length; ++i) {
        if (wire[i] != protocolName[i])
            return ByteRange{begin, begin + i + 1};
    }
    return std::nullopt;
}

} // namespace expectra::codec
