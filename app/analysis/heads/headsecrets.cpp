// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/heads/headsecrets.h"

#include "app/http/secretfields.h"

#include <algorithm>

namespace expectra {

namespace {

bool holdsSecret(const HeadField &field)
{
    return !http::secretParts(field.field.name, field.field.value).empty();
}

/// A field's line on the wire may hold more spaces than its value does.
void addParts(std::string_view line, ByteCount begin, const std::string &name, std::vector<ByteRange> &ranges)
{
    const auto colon = line.find(':');
    if (colon == std::string_view::npos)
        return;
    const auto valueBegin = std::min(line.find_first_not_of(" \t", colon + 1), line.size());
    const auto valueEnd = std::max(line.find_last_not_of(" \t\r\n") + 1, valueBegin);
    for (const auto &part : http::secretParts(name, line.substr(valueBegin, valueEnd - valueBegin)))
        ranges.push_back({begin + valueBegin + part.begin, begin + valueBegin + part.end});
}

} // namespace

bool holdSecrets(const std::vector<MessageHead> &heads)
{
    return std::any_of(heads.begin(), heads.end(), [](const MessageHead &head) {
        return std::any_of(head.fields.begin(), head.fields.end(), holdsSecret);
    });
}

std::vector<MessageHead> maskedHeads(std::vector<MessageHead> heads)
{
    for (auto &head : heads) {
        for (auto &field : head.fields)
            field.field.value = http::maskedValue(field.field.name, field.field.value);
    }
    return heads;
}

std::vector<ByteRange> secretRanges(const Exchange &exchange, Direction direction)
{
    std::vector<ByteRange> ranges;
    const auto &store = direction == Direction::Sent ? exchange.outbound : exchange.inbound;
    if (!exchange.isComplete || !store || exchange.connection.stream != 0)
        return ranges;
    for (const auto &head : messageHeads(exchange)) {
        for (const auto &field : head.fields) {
            if (head.direction == direction && !field.field.range.isEmpty() && holdsSecret(field))
                addParts(store->read(field.field.range), field.field.range.begin, field.field.name, ranges);
        }
    }
    return ranges;
}

} // namespace expectra
