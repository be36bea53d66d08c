// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/wire/incoming.h"

#include <algorithm>

namespace expectra::lab {

namespace {

constexpr std::size_t scratchSize = 256 * 1024; // few system calls on a 1 GiB upload

std::string_view withoutLineEnd(std::string_view line)
{
    if (line.ends_with('\n'))
        line.remove_suffix(1);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

/// Just behind the empty line that ends a head; npos while there is none. LF alone ends a line too.
std::size_t headEnd(std::string_view bytes, std::size_t from)
{
    for (auto at = bytes.find('\n', from); at != bytes.npos; at = bytes.find('\n', at + 1)) {
        const auto next = bytes.substr(at + 1, 2);
        if (next.starts_with('\n'))
            return at + 2;
        if (next == "\r\n")
            return at + 3;
    }
    return bytes.npos;
}

} // namespace

Incoming::Incoming(const Socket &socket)
    : m_socket(socket), m_scratch(std::make_unique_for_overwrite<char[]>(scratchSize))
{}

bool Incoming::receiveMore()
{
    const auto count = m_socket.receive({m_scratch.get(), scratchSize});
    m_bytes.erase(0, m_taken);
    m_taken = 0;
    m_bytes.append(m_scratch.get(), count);
    return count > 0;
}

tl::expected<std::size_t, ReadTrouble> Incoming::waitForLineEnd(std::size_t limit)
{
    for (std::size_t searched = 0;;) {
        const auto end = unread().find('\n', searched);
        if (end != std::string_view::npos)
            return end + 1;
        searched = unread().size();
        if (searched > limit)
            return tl::unexpected(ReadTrouble::TooLong);
        if (!receiveMore())
            return tl::unexpected(ReadTrouble::Gone);
    }
}

tl::expected<std::string_view, ReadTrouble> Incoming::peekRequestLine()
{
    // RFC 9112 section 2.2: empty lines before the request line are passed over.
    for (;;) {
        take(std::min(unread().find_first_not_of("\r\n"), unread().size()));
        if (!unread().empty())
            break;
        if (!receiveMore())
            return tl::unexpected(ReadTrouble::Gone);
    }
    if (static_cast<unsigned char>(unread().front()) < 0x20)
        return tl::unexpected(ReadTrouble::NotText);

    const auto end = waitForLineEnd(headLimit);
    if (!end)
        return tl::unexpected(end.error());
    return withoutLineEnd(unread().substr(0, *end));
}

tl::expected<std::string, ReadTrouble> Incoming::takeHead()
{
    for (std::size_t searched = 0;;) {
        const auto end = headEnd(unread(), searched);
        if (end != std::string_view::npos) {
            std::string head(unread().substr(0, end));
            take(end);
            return head;
        }
        searched = unread().size() - std::min<std::size_t>(unread().size(), 2);
        if (unread().size() > headLimit)
            return tl::unexpected(ReadTrouble::TooLong);
        if (!receiveMore())
            return tl::unexpected(ReadTrouble::Gone);
    }
}

tl::expected<std::string, ReadTrouble> Incoming::takeLine(std::size_t limit)
{
    const auto end = waitForLineEnd(limit);
    if (!end)
        return tl::unexpected(end.error());
    std::string line(withoutLineEnd(unread().substr(0, *end)));
    take(*end);
    return line;
}

std::string Incoming::takeUnread()
{
    std::string bytes(unread());
    take(bytes.size());
    return bytes;
}

std::string_view Incoming::takeSome(ByteCount limit)
{
    const auto waiting = unread();
    if (!waiting.empty()) {
        const auto some =
            waiting.substr(0, static_cast<std::size_t>(std::min<ByteCount>(limit, waiting.size())));
        take(some.size());
        return some;
    }
    const auto size = static_cast<std::size_t>(std::min<ByteCount>(limit, scratchSize));
    return {m_scratch.get(), m_socket.receive({m_scratch.get(), size})};
}

} // namespace expectra::lab
