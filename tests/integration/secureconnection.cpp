// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/secureconnection.h"

namespace expectra::test {

bool SecureConnection::takeRecord(std::string_view wordsOnceEstablished)
{
    constexpr std::size_t headerSize = 5;
    if (!m_wire.readBody(headerSize))
        return false;
    const auto lengthAt = m_read + 3;
    const auto byte = [this](std::size_t at) {
        return static_cast<std::size_t>(static_cast<unsigned char>(m_wire.conversation().received[at]));
    };
    const auto size = byte(lengthAt) << 8 | byte(lengthAt + 1);
    if (!m_wire.readBody(size))
        return false;
    const auto record = m_wire.conversation().received.substr(m_read, headerSize + size);
    m_read += record.size();
    auto answer = m_end.hear(record);
    if (m_end.isEstablished() && !wordsOnceEstablished.empty())
        answer += m_end.say(wordsOnceEstablished);
    if (!answer.empty())
        m_wire.send(answer);
    m_plain += m_end.takePlain();
    return true;
}

bool SecureConnection::shakeHands(std::string_view firstWords)
{
    while (!m_end.isEstablished()) {
        if (!takeRecord(firstWords))
            return false;
    }
    return true;
}

std::string SecureConnection::readHead()
{
    constexpr std::string_view blankLine = "\r\n\r\n";
    auto end = m_plain.find(blankLine);
    for (; end == std::string::npos; end = m_plain.find(blankLine)) {
        if (!takeRecord())
            return {};
    }
    auto head = m_plain.substr(0, end + blankLine.size());
    m_plain.erase(0, head.size());
    return head;
}

bool SecureConnection::readBody(std::size_t count)
{
    while (m_plain.size() < count) {
        if (!takeRecord())
            return false;
    }
    m_plain.erase(0, count);
    return true;
}

} // namespace expectra::test
