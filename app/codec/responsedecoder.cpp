// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/codec/responsedecoder.h"

#include "app/codec/limits.h"
#include "app/http/status.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace expectra::codec {

using http::DeviationKind;

std::vector<Piece> &ResponseDecoder::receive(std::string_view bytes)
{
    m_pieces.clear();
    while (!bytes.empty()) {
        switch (m_state) {
        case State::Head: readHead(bytes); break;
        case State::Content: readContent(bytes); break;
        case State::Finished: noteSurplus(bytes); [[fallthrough]];
        case State::Broken:
            m_offset += bytes.size();
            bytes = {};
            break;
        }
    }
    return m_pieces;
}

std::vector<Piece> &ResponseDecoder::peerClosed()
{
    m_pieces.clear();
    if (m_state == State::Content && m_body->mayEndHere()) {
        finish();
    } else if (m_state == State::Content) {
        m_pieces.emplace_back(http::Deviation{DeviationKind::TruncatedBody, {m_offset, m_offset}});
        m_state = State::Broken;
    } else if (isInsideHead()) {
        m_pieces.emplace_back(http::Deviation{DeviationKind::TruncatedHead, {m_head.begin(), m_offset}});
        m_state = State::Broken;
    }
    return m_pieces;
}

std::optional<http::Deviation> ResponseDecoder::surplus() const
{
    if (m_surplus.isEmpty() || m_protocolChanged)
        return std::nullopt;
    const bool isInterim = m_surplusStart.starts_with("HTTP/1.1 1");
    return http::Deviation{isInterim ? DeviationKind::InterimAfterFinal : DeviationKind::SurplusBytes,
                           m_surplus};
}

void ResponseDecoder::readHead(std::string_view &bytes)
{
    std::vector<http::Deviation> deviations;
    auto head = m_head.read(bytes, m_offset, deviations);
    take(std::exchange(deviations, {})); // those of its lines stand before a head, however they came
    if (!head)
        return;

    const auto framing = framingOf(*head, m_requestWasHead, deviations);
    // 101 changes the protocol: no further response follows it, unlike the other 1xx.
    if (http::isInterim(head->status) && head->status != 101)
        return takeInterim(std::move(*head), std::move(deviations));
    m_protocolChanged = head->status == 101;
    m_pieces.emplace_back(FinalHead{std::move(*head), framing});
    take(std::move(deviations));
    if (m_state != State::Broken)
        beginContent(framing);
}

void ResponseDecoder::takeInterim(ResponseHead &&head, std::vector<http::Deviation> &&deviations)
{
    const auto range = head.range;
    m_interimBytes += range.size();
    if (++m_interims > maximumInterims || m_interimBytes > maximumInterimBytes)
        deviations.push_back({DeviationKind::TooManyInterims, range});
    m_pieces.emplace_back(InterimHead{std::move(head)});
    take(std::move(deviations));
}

void ResponseDecoder::beginContent(const Framing &framing)
{
    m_body = readerFor(framing);
    if (m_body)
        m_state = State::Content;
    else
        finish();
}

void ResponseDecoder::readContent(std::string_view &bytes)
{
    switch (m_body->read(bytes, m_offset, m_pieces)) {
    case BodyReader::State::Reading: return;
    case BodyReader::State::Finished: return finish();
    case BodyReader::State::Broken: m_state = State::Broken; return;
    }
}

void ResponseDecoder::finish()
{
    m_state = State::Finished;
    m_pieces.emplace_back(MessageEnd{m_body ? m_body->takeTrailers() : http::Headers()});
}

void ResponseDecoder::noteSurplus(std::string_view bytes)
{
    if (m_surplus.isEmpty())
        m_surplus.begin = m_offset;
    m_surplus.end = m_offset + bytes.size();
    const auto room = std::min<std::size_t>(bytes.size(), 16 - m_surplusStart.size());
    m_surplusStart.append(bytes.substr(0, room));
}

void ResponseDecoder::take(std::vector<http::Deviation> &&deviations)
{
    const bool broken =
        std::any_of(deviations.begin(), deviations.end(),
                    [](const http::Deviation &deviation) { return http::isFatal(deviation.kind); });
    std::copy(deviations.begin(), deviations.end(), std::back_inserter(m_pieces));
    if (broken)
        m_state = State::Broken;
}

} // namespace expectra::codec
