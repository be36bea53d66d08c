// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/body/bodydecoding.h"

#include <algorithm>
#include <utility>

namespace expectra {

using coding::DecodeLimit;
using End = coding::DecodedContent::End;

BodyDecoding::BodyDecoding(Content coded, coding::Codings codings, QObject *parent)
    : QObject(parent)
    , m_coded(std::move(coded))
    , m_codings(std::move(codings))
    , m_decoded(coding::decodeContent(m_coded, m_codings, DecodeLimit::front(atOnce)))
{
    if (m_decoded.end == End::Limit)
        start();
}

BodyDocument::Extent BodyDecoding::extent() const
{
    if (!m_isDone)
        return BodyDocument::Extent::Front;
    return m_decoded.end == End::Whole ? BodyDocument::Extent::Whole : BodyDocument::Extent::Part;
}

ByteCount BodyDecoding::nextLimit() const
{
    constexpr ByteCount factor = 16;
    return m_decoded.content.size() * factor;
}

void BodyDecoding::decodeOn()
{
    m_limit = DecodeLimit::ofSize(nextLimit());
    start();
}

void BodyDecoding::start()
{
    m_isDone = false;
    m_percent = 0;
    m_task.start([this, coded = m_coded, codings = m_codings, limit = m_limit](TaskLine &line) {
        int shown = 0;
        const auto told = [&](ByteCount at) {
            const auto percent = static_cast<int>(at * 100 / std::max<ByteCount>(coded.size(), 1));
            if (percent != std::exchange(shown, percent))
                line.tell([this, percent] {
                    m_percent = percent;
                    emit progressed();
                });
        };
        auto decoded = coding::decodeContent(coded, codings, limit, line.isCancelled(), told);
        line.tell([this, decoded = std::move(decoded)] {
            m_decoded = decoded;
            m_isDone = true;
            emit finished();
        });
    });
}

} // namespace expectra
