// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/codec/http2/responsefields.h"

#include "app/codec/http2/requestfields.h"
#include "app/codec/limits.h"
#include "app/http/syntax.h"

#include <algorithm>
#include <charconv>

namespace expectra::codec::http2 {

using http::DeviationKind;

namespace {

constexpr std::string_view statusName = ":status";

bool isPseudo(std::string_view name)
{
    return name.starts_with(':');
}

bool hasUpperCase(std::string_view name)
{
    return std::any_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Three digits from 100 on (RFC 9113 section 8.3.2); 0 for anything else.
int readStatus(std::string_view text)
{
    int status = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), status);
    const bool isNumber = error == std::errc() && end == text.data() + text.size();
    return isNumber && text.size() == 3 && status >= 100 ? status : 0;
}

std::optional<DeviationKind> oddity(std::string_view name, std::string_view value)
{
    if (hasUpperCase(name))
        return DeviationKind::UpperCaseFieldName;
    if (isConnectionField(name))
        return DeviationKind::ConnectionField;
    if (!http::isToken(name))
        return DeviationKind::IllegalFieldName;
    if (!http::isFieldValue(value))
        return DeviationKind::IllegalFieldValue;
    return std::nullopt;
}

/// Those that aren't pseudo-fields.
http::Headers readFields(const timeline::FrameFields &fields, ByteRange range,
                         std::vector<http::Deviation> &deviations)
{
    http::Headers headers;
    headers.fields().reserve(fields.size());
    for (const auto &[name, value] : fields) {
        if (isPseudo(name))
            continue;
        if (const auto kind = oddity(name, value))
            deviations.push_back({*kind, range});
        headers.append(name, value, range);
    }
    if (fields.size() > maximumFields)
        deviations.push_back({DeviationKind::TooManyFields, range});
    return headers;
}

/// A pseudo-field behind another field, one that is no status, or a second status.
bool hasOddPseudoField(const timeline::FrameFields &fields)
{
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (isPseudo(fields[i].first) && (i != 0 || fields[i].first != statusName))
            return true;
    }
    return false;
}

} // namespace

ResponseHead readHead(const timeline::FrameFields &fields, ByteRange range,
                      std::vector<http::Deviation> &deviations)
{
    ResponseHead head;
    head.version = "HTTP/2";
    head.range = range;
    const auto status = std::find_if(fields.begin(), fields.end(),
                                     [](const auto &field) { return field.first == statusName; });
    if (status != fields.end())
        head.status = readStatus(status->second);
    if (hasOddPseudoField(fields))
        deviations.push_back({DeviationKind::OddPseudoField, range});
    if (head.status > 599)
        deviations.push_back({DeviationKind::StatusOutOfRange, range});
    head.headers = readFields(fields, range, deviations);
    return head;
}

http::Headers readTrailers(const timeline::FrameFields &fields, ByteRange range,
                           std::vector<http::Deviation> &deviations)
{
    const bool pseudo =
        std::any_of(fields.begin(), fields.end(), [](const auto &field) { return isPseudo(field.first); });
    if (pseudo)
        deviations.push_back({DeviationKind::OddPseudoField, range});
    return readFields(fields, range, deviations);
}

std::optional<ByteCount> announcedLength(const http::Headers &headers)
{
    const auto value = headers.value("content-length");
    if (!value)
        return std::nullopt;
    ByteCount length = 0;
    const auto [end, error] = std::from_chars(value->data(), value->data() + value->size(), length);
    return error == std::errc() && end == value->data() + value->size() ? std::optional(length)
                                                                        : std::nullopt;
}

} // namespace expectra::codec::http2
