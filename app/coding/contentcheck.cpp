// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/coding/contentcheck.h"

namespace expectra::coding {

void ContentCheck::begin(const http::Headers &headers)
{
    *this = {};
    m_codings = codingsOf(headers);
}

Sink ContentCheck::counter()
{
    return [this](std::string_view bytes) {
        m_size += bytes.size();
        return m_size <= most;
    };
}

void ContentCheck::receive(std::string_view bytes)
{
    m_received += bytes.size();
    if (!m_decoder && canDecode(m_codings))
        m_decoder.emplace(m_codings);
    if (m_decoder && m_state == ContentDecoder::State::Reading)
        m_state = m_decoder->receive(bytes, counter());
}

void ContentCheck::end()
{
    m_isOver = true;
    if (m_decoder && m_state == ContentDecoder::State::Reading)
        m_state = m_decoder->end(counter());
}

std::optional<ByteCount> ContentCheck::size() const
{
    if (m_codings.empty() || m_received == 0)
        return m_received;
    const bool isKnown = m_decoder && m_isOver && m_state == ContentDecoder::State::Reading;
    return isKnown ? std::optional(m_size) : std::nullopt;
}

std::optional<Fault> ContentCheck::fault() const
{
    return m_decoder ? m_decoder->fault() : std::nullopt;
}

} // namespace expectra::coding
