// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/heads/messageheads.h"

#include "app/codec/http2/requestfields.h"
#include "app/exchange/passedbytes.h"
#include "app/http/fields/fieldregistry.h"
#include "app/http/syntax.h"
#include "app/analysis/checks/facts.h"
#include "app/analysis/heads/deviationremarks.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>

namespace expectra {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MessageHeads)
};

void addRemark(QString &remarks, const QString &remark)
{
    if (remark.isEmpty() || remarks.contains(remark))
        return;
    remarks = remarks.isEmpty() ? remark : Words::tr("%1, %2").arg(remarks, remark);
}

/// What left is read from the head itself, line by line in the order of the fields.
void findLines(std::vector<HeadField> &fields, std::string_view head)
{
    auto begin = head.find('\n');
    for (auto &field : fields) {
        if (begin == std::string_view::npos || begin + 1 >= head.size())
            return;
        const auto end = head.find('\n', begin + 1);
        if (end == std::string_view::npos)
            return;
        field.field.range = {begin + 1, end + 1};
        begin = end;
    }
}

/// Of HTTP/2: the pseudo-fields, then the fields as they were sent; what was left out is named all the same.
void takeFrameFields(MessageHead &head, const Exchange &exchange)
{
    const auto said = codec::http2::requestFields(*exchange.request);
    std::vector<HeadField> fields;
    for (const auto &[name, value] : said.fields) {
        if (name.starts_with(':'))
            fields.push_back({{name, value, head.range}, Origin::Computed, {}, {}});
    }
    bool hostSeen = false;
    for (auto &field : head.fields) {
        const auto &name = field.field.name;
        const bool isAuthority = http::equalsIgnoringCase(name, "Host") && !std::exchange(hostSeen, true);
        if (isAuthority)
            continue;
        if (std::find(said.leftOut.begin(), said.leftOut.end(), name) != said.leftOut.end())
            field.remark = Words::tr("left out: HTTP/2 has no such field");
        else
            field.field = {http::toLower(name), field.field.value, head.range};
        fields.push_back(std::move(field));
    }
    head.fields = std::move(fields);
}

MessageHead requestHead(const Exchange &exchange)
{
    const auto &request = *exchange.request;
    MessageHead head;
    const bool inFrames = isStream(exchange);
    const auto version =
        !inFrames && request.version == http::Version::Http2 ? http::Version::Http11 : request.version;
    head.line = request.method + ' ' + request.target.pathAndQuery + ' ' +
                std::string(http::versionOnTheWire(version));
    head.at = checks::headLeftAt(exchange);
    for (const auto &header : request.headers)
        head.fields.push_back(
            {{header.field.name, header.field.value, {}}, header.origin, header.setName, {}});
    if (inFrames) {
        head.range = sentHead(exchange);
        takeFrameFields(head, exchange);
    } else if (checks::headLeft(exchange)) {
        head.range = {0, exchange.sent.head.size()};
        findLines(head.fields, exchange.sent.head);
    }
    return head;
}

MessageHead fieldsOnly(HeadKind kind, const http::Headers &headers)
{
    MessageHead head;
    head.kind = kind;
    head.direction = Direction::Received;
    for (const auto &field : headers)
        head.fields.push_back({field, std::nullopt, {}, {}});
    return head;
}

MessageHead responseHead(HeadKind kind, const ResponseHead &response)
{
    auto head = fieldsOnly(kind, response.headers);
    head.line = response.version + ' ' + std::to_string(response.status) + ' ' + response.reason;
    head.status = response.status;
    head.at = response.at;
    head.range = response.range;
    return head;
}

void remarkRepeats(MessageHead &head)
{
    std::unordered_map<std::string, int> counts;
    for (const auto &field : head.fields)
        ++counts[http::toLower(field.field.name)];
    for (auto &field : head.fields) {
        const auto count = counts[http::toLower(field.field.name)];
        if (count == 1)
            continue;
        const auto *known = http::findField(field.field.name);
        addRemark(field.remark, known && known->has(http::Trait::Singleton)
                                    ? Words::tr("stands %1 times, may stand once").arg(count)
                                    : Words::tr("one of %1").arg(count));
    }
}

/// The field whose line holds the byte, or nullptr. Lines stand in the order of the bytes.
HeadField *fieldAt(MessageHead &head, ByteCount byte)
{
    const auto found =
        std::upper_bound(head.fields.begin(), head.fields.end(), byte,
                         [](ByteCount at, const HeadField &field) { return at < field.field.range.begin; });
    if (found == head.fields.begin())
        return nullptr;
    auto &field = *(found - 1);
    return field.field.range.contains(byte) ? &field : nullptr;
}

void remarkDeviations(std::vector<MessageHead> &heads, const std::vector<http::Deviation> &deviations)
{
    for (const auto &deviation : deviations) {
        for (auto &head : heads) {
            const bool isInside =
                head.kind == HeadKind::Trailers || head.range.contains(deviation.range.begin);
            if (head.direction != Direction::Received || !isInside)
                continue;
            auto *field = fieldAt(head, deviation.range.begin);
            if (field)
                addRemark(field->remark, deviationRemark(deviation.kind));
            else if (head.kind != HeadKind::Trailers)
                addRemark(head.remark, deviationRemark(deviation.kind));
        }
    }
}

} // namespace

std::vector<MessageHead> messageHeads(const Exchange &exchange)
{
    std::vector<MessageHead> heads{requestHead(exchange)};
    const auto listed = std::min(exchange.interim.size(), mostInterims);
    for (std::size_t i = 0; i < listed; ++i)
        heads.push_back(responseHead(HeadKind::Interim, exchange.interim[i]));
    if (exchange.interim.size() > listed) {
        heads.push_back(fieldsOnly(HeadKind::Unlisted, {}));
        heads.back().unlisted = exchange.interim.size() - listed;
    }
    if (exchange.response)
        heads.push_back(responseHead(HeadKind::Final, *exchange.response));
    if (!exchange.trailers.isEmpty())
        heads.push_back(fieldsOnly(HeadKind::Trailers, exchange.trailers));
    for (auto &head : heads)
        remarkRepeats(head);
    remarkDeviations(heads, exchange.deviations);
    return heads;
}

} // namespace expectra
