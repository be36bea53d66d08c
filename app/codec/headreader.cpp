// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/codec/headreader.h"

#include "app/codec/limits.h"
#include "app/codec/statusline.h"

namespace expectra::codec {

namespace {

using http::DeviationKind;

bool isBroken(const std::vector<http::Deviation> &deviations)
{
    return !deviations.empty() && http::isFatal(deviations.back().kind);
}

} // namespace

std::optional<ResponseHead> HeadReader::read(std::string_view &bytes, ByteCount &offset,
                                             std::vector<http::Deviation> &deviations)
{
    while (!bytes.empty()) {
        const auto line = m_lines.take(bytes, offset);
        if (!m_hasStatusLine && isNoStatusLine(line ? line->wire() : m_lines.partial(), deviations))
            return std::nullopt;
        if (!isWithinLimits(deviations, offset) || !line)
            return std::nullopt;
        const bool ended = readLine(*line, deviations);
        if (isBroken(deviations))
            return std::nullopt;
        if (!ended)
            continue;
        m_head.headers = m_fields.take();
        m_head.range.end = line->range.end;
        m_hasStatusLine = false;
        return std::exchange(m_head, {});
    }
    return std::nullopt;
}

/// True when the line ended the head.
bool HeadReader::readLine(const Line &line, std::vector<http::Deviation> &deviations)
{
    if (m_hasStatusLine)
        return m_fields.read(line, deviations);
    if (line.text.empty() && m_emptyLines < maximumLeadingEmptyLines) {
        ++m_emptyLines;
        deviations.push_back({DeviationKind::LeadingEmptyLine, line.range});
        return false;
    }
    m_head.range = line.range;
    m_hasStatusLine = true;
    readStatusLine(line, m_head, deviations);
    return false;
}

/// Told at the first wrong byte, whether the line's end is here or not.
bool HeadReader::isNoStatusLine(std::string_view wire, std::vector<http::Deviation> &deviations) const
{
    const auto wrong = notAStatusLine(wire, m_lines.begin());
    if (wrong)
        deviations.push_back({DeviationKind::NotHttp, *wrong});
    return wrong.has_value();
}

/// The limit that the bytes reach first, so that the answer does not depend on how they were split.
bool HeadReader::isWithinLimits(std::vector<http::Deviation> &deviations, ByteCount offset) const
{
    const ByteRange line{m_lines.begin(), m_lines.begin() + maximumLine};
    const auto headBegin = m_hasStatusLine ? m_head.range.begin : m_lines.begin();
    const ByteRange head{headBegin, headBegin + maximumHead};
    if (offset <= line.end && offset <= head.end)
        return true;
    deviations.push_back(line.end <= head.end ? http::Deviation{DeviationKind::LineTooLong, line}
                                              : http::Deviation{DeviationKind::HeadTooLarge, head});
    return false;
}

} // namespace expectra::codec
