// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/play/contentfile.h"

#include "app/analysis/codingwords.h"

#include <algorithm>

namespace expectra::cli {

using State = coding::ContentDecoder::State;

ContentFile::ContentFile(Output &file, bool decodes, const coding::DecodeLimit &limit)
    : m_file(file), m_decodes(decodes), m_limit(limit)
{}

std::shared_ptr<ContentSink> ContentFile::sink()
{
    auto sink = std::make_shared<ContentSink>();
    sink->begin = [this] { begin(); };
    sink->head = [this](const ResponseHead &head) { takeHead(head); };
    sink->take = [this](std::string_view bytes) { take(bytes); };
    sink->end = [this] { end(); };
    return sink;
}

void ContentFile::begin()
{
    m_file.startOver();
    m_decoder.reset();
    m_state = State::Reading;
    m_coded = 0;
    m_decoded = 0;
    m_trouble.clear();
}

void ContentFile::takeHead(const ResponseHead &head)
{
    if (!m_decodes)
        return;
    const auto codings = coding::codingsOf(head.headers);
    if (coding::canDecode(codings))
        m_decoder.emplace(codings);
    else if (!codings.empty())
        m_trouble = "the coding " + coding::joinedNames(codings) +
                    " is not known here; the content was written as it came";
}

void ContentFile::take(std::string_view bytes)
{
    if (!m_decoder)
        return m_file.write(bytes);
    m_coded += bytes.size();
    if (m_state != State::Reading)
        return;
    m_state = m_decoder->receive(bytes, [this](std::string_view decoded) { return write(decoded); });
    tell();
}

void ContentFile::end()
{
    if (!m_decoder || m_state != State::Reading)
        return;
    m_state = m_decoder->end([this](std::string_view decoded) { return write(decoded); });
    tell();
}

/// False at the limit.
bool ContentFile::write(std::string_view decoded)
{
    const auto room = m_limit.allowed(m_coded) - m_decoded;
    const auto fitting =
        decoded.substr(0, static_cast<std::size_t>(std::min<ByteCount>(room, decoded.size())));
    m_file.write(fitting);
    m_decoded += fitting.size();
    return fitting.size() == decoded.size();
}

void ContentFile::tell()
{
    if (m_state == State::Stopped)
        m_trouble = "the content swells to more than " + std::to_string(m_decoded) +
                    " bytes; --decode-limit BYTES lets it go on, 0 to its end";
    else if (const auto fault = m_decoder->fault(); fault && fault->kind != coding::Fault::Kind::Surplus)
        m_trouble = codingFaultText(*fault).toStdString();
}

} // namespace expectra::cli
