// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/checks/facts.h"

#include "app/exchange/passedbytes.h"
#include "app/http/syntax.h"
#include "app/expect/expectation.h"
#include "app/analysis/wiretext.h"

#include <algorithm>

namespace expectra::checks {

namespace {

constexpr int lineLength = 120; // of a wire line quoted as evidence

} // namespace

bool headLeft(const Exchange &exchange)
{
    return exchange.timeline.first<timeline::HeadStarted>() != nullptr;
}

std::optional<Instant> headLeftAt(const Exchange &exchange)
{
    const auto *noticed = exchange.timeline.first<timeline::HeadSent>();
    if (!noticed)
        return std::nullopt;
    const auto *left = exchange.timeline.sentUpTo(sentHead(exchange).end);
    return left ? std::min(left->at, noticed->at) : noticed->at;
}

std::vector<http::Header> sentFields(const Exchange &exchange, std::string_view name)
{
    std::vector<http::Header> found;
    const std::string_view head = exchange.sent.head;
    const bool inFrames = isStream(exchange); // without a request line
    const auto frames = inFrames ? sentHead(exchange) : ByteRange();
    auto begin = inFrames ? 0 : std::min(head.find('\n'), head.size() - 1) + 1;
    while (begin < head.size()) {
        const auto end = std::min(head.find('\n', begin), head.size() - 1) + 1;
        auto line = head.substr(begin, end - begin);
        const auto colon = line.find(':');
        if (colon != std::string_view::npos && http::equalsIgnoringCase(line.substr(0, colon), name)) {
            auto value = line.substr(colon + 1);
            while (value.ends_with('\n') || value.ends_with('\r'))
                value.remove_suffix(1);
            found.push_back({std::string(line.substr(0, colon)), std::string(http::trimmed(value)),
                             inFrames ? frames : ByteRange{begin, end}});
        }
        begin = end;
    }
    return found;
}

bool askedForContinue(const Exchange &exchange)
{
    if (!exchange.expectation.sent)
        return false;
    const auto members = expect::parseExpectations(*exchange.expectation.sent);
    return std::any_of(members.begin(), members.end(),
                       [](const expect::Expectation &member) { return member.isContinue(); });
}

std::string contentPrefix(const Exchange &exchange, ByteCount bytes)
{
    return exchange.content.read({0, std::min(bytes, exchange.content.size())});
}

bool answeredBeforeBody(const Exchange &exchange)
{
    return exchange.response && exchange.request->hasBody() && !exchange.timeline.first<timeline::BodySent>();
}

bool isContinueBehindFinal(const Exchange &exchange, const http::Deviation &deviation)
{
    if (deviation.kind != http::DeviationKind::InterimAfterFinal || !exchange.inbound)
        return false;
    constexpr ByteCount statusAt = 9; // behind "HTTP/1.1 "
    const auto begin = deviation.range.begin + statusAt;
    return exchange.inbound->read({begin, begin + 3}) == "100";
}

QString statusText(const ResponseHead &head)
{
    const auto reason = shortText(head.reason, 60);
    const auto status = QString::number(head.status);
    return reason.isEmpty() ? status : status + QLatin1Char(' ') + reason;
}

Evidence headEvidence(const ResponseHead &head)
{
    return {statusText(head), head.at, head.range, Direction::Received};
}

std::vector<Evidence> sentFieldEvidence(const Exchange &exchange, std::string_view name)
{
    std::vector<Evidence> result;
    const auto left = headLeftAt(exchange);
    for (const auto &field : sentFields(exchange, name)) {
        const auto text = shortText(field.name + ": " + field.value, lineLength);
        result.push_back({text, left, field.range, Direction::Sent});
    }
    return result;
}

Evidence eventEvidence(const timeline::Event &event, QString text)
{
    return {std::move(text), event.at, std::nullopt, Direction::Received};
}

} // namespace expectra::checks
