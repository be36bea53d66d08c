// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transport/http2/link.h"

#include "app/timeline/framenames.h"
#include "app/transport/clock.h"
#include "app/transport/tcpfacts.h"

#include <algorithm>

namespace expectra::transport {

using codec::http2::PassedFrame;
using codec::http2::Session;
using codec::http2::WindowState;
using timeline::FrameType;
using State = IoResult::State;

namespace {

constexpr std::size_t readSize = 256 * 1024;

// Enough for one system call to be worth it, little enough that an early answer stops a body in time.
constexpr std::size_t writeSize = 64 * 1024;

// Where the kernel takes no stamps they wait in vain.
constexpr std::size_t mostSections = 1000;

// Then timers, cancels and other connections get their turn.
constexpr int turnsAtOnce = 40;

bool endsSection(const timeline::Frame &frame)
{
    const auto type = static_cast<FrameType>(frame.type);
    const bool carries = type == FrameType::Headers || type == FrameType::Continuation;
    return carries && (frame.flags & timeline::frameflag::endHeaders) != 0;
}

/// Stamps count in 32 bits from the connection's start, and so is compared.
bool isCovered(std::uint64_t end, const SendStamp &stamp)
{
    return static_cast<std::int32_t>(stamp.lastByte + 1 - static_cast<std::uint32_t>(end)) >= 0;
}

bool endsStream(const timeline::Frame &frame)
{
    const auto type = static_cast<FrameType>(frame.type);
    const bool may = type == FrameType::Data || type == FrameType::Headers;
    return may && (frame.flags & timeline::frameflag::endStream) != 0;
}

} // namespace

std::shared_ptr<Http2Link> Http2Link::over(Connection connection)
{
    return std::shared_ptr<Http2Link>(new Http2Link(std::move(connection)));
}

Http2Link::Http2Link(Connection connection)
    : m_connection(std::move(connection))
    , m_readNotifier(m_connection.channel.handle(), QSocketNotifier::Read)
    , m_buffer(std::make_unique_for_overwrite<char[]>(readSize))
    , m_sent(m_connection.sent)
    , m_idleSince(monotonicNow())
{
    connect(&m_readNotifier, &QSocketNotifier::activated, this, &Http2Link::handleReadable);
    // What came with the end of the handshake is read already as far as the notifier knows.
    QMetaObject::invokeMethod(this, &Http2Link::handleReadable, Qt::QueuedConnection);
}

std::uint32_t Http2Link::open(codec::http2::StreamRequest request, LinkEar &ear)
{
    const auto stream = isOpen() ? m_session.open(std::move(request)) : 0;
    if (stream != 0)
        m_streams[stream] = {&ear};
    flushSoon();
    return stream;
}

void Http2Link::releaseBody(std::uint32_t stream)
{
    m_session.releaseBody(stream);
    if (const auto found = m_streams.find(stream); found != m_streams.end())
        found->second.isSending = true;
    flushSoon();
}

void Http2Link::reset(std::uint32_t stream, std::uint32_t code)
{
    m_session.reset(stream, code);
    flushSoon();
}

void Http2Link::resume(std::uint32_t stream)
{
    m_session.resume(stream);
    flushSoon();
}

void Http2Link::leave(std::uint32_t stream)
{
    m_session.withholdBody(stream); // who would give it is gone
    if (m_streams.erase(stream) == 0 || !m_streams.empty())
        return;
    m_idleSince = monotonicNow();
    if (m_retired)
        m_session.terminate();
    flushSoon();
}

void Http2Link::retire()
{
    m_retired = true;
    if (m_streams.empty())
        m_session.terminate();
    flushSoon();
}

std::optional<Duration> Http2Link::idleSince() const
{
    return m_streams.empty() ? std::optional(m_idleSince) : std::nullopt;
}

std::optional<TcpFacts> Http2Link::tcp()
{
    if (!isOpen())
        return std::nullopt;
    if (!m_tcp)
        m_tcp = tcpFacts(m_connection.channel.handle());
    return m_tcp;
}

void Http2Link::handleReadable()
{
    const auto alive = shared_from_this(); // its last owner may leave while it is told something
    tellStamps();                          // they wake us too
    int turns = 0;
    while (isOpen() && turns++ < turnsAtOnce && readOnce()) {
    }
    flush();
}

/// False when nothing more is there now.
bool Http2Link::readOnce()
{
    const auto arrival = m_connection.channel.receive({m_buffer.get(), readSize}, monotonicNow());
    m_tcp.reset();
    tellTls();
    switch (arrival.state) {
    case Arrival::State::WouldBlock: return false;
    case Arrival::State::Ended: end(std::nullopt); return false;
    case Arrival::State::Failed: end(arrival.error); return false;
    case Arrival::State::Broken: end(timeline::SystemError{0, "TLS broke: see its alert"}); return false;
    case Arrival::State::Bytes: break;
    }
    take({m_buffer.get(), arrival.count}, {arrival.at, arrival.clock});
    return arrival.isMoreLikely;
}

/// What TLS says behind its handshake, tickets for instance, is told to the eldest stream.
void Http2Link::tellTls()
{
    for (auto &event : m_connection.channel.takeEvents()) {
        if (!m_streams.empty())
            m_streams.begin()->second.ear->hearTls(std::move(event));
    }
}

void Http2Link::take(std::string_view bytes, Moment moment)
{
    while (const auto passed = m_session.receive(bytes)) {
        if (static_cast<FrameType>(passed->frame.type) == FrameType::Data)
            m_lastData = passed->frame.stream;
        tellConcerned(passed->frame, [&](Attached &stream) { stream.ear->hearReceived(*passed, moment); });
    }
    if (!m_session.isBroken())
        return;
    const auto begun = std::exchange(m_restTold, true) ? std::string_view() : m_session.rest();
    tellRest(std::string(begun) + std::string(bytes), moment);
}

void Http2Link::tellRest(std::string_view bytes, Moment moment)
{
    if (bytes.empty())
        return;
    std::vector<std::uint32_t> all;
    for (const auto &[id, stream] : m_streams)
        all.push_back(id);
    tell(all, [&](Attached &stream) { stream.ear->hearRest(bytes, moment); });
}

void Http2Link::handleWritable()
{
    m_writeNotifier->setEnabled(false);
    m_writable = true;
    flush();
}

void Http2Link::flushSoon()
{
    if (std::exchange(m_flushQueued, true))
        return;
    QMetaObject::invokeMethod(this, &Http2Link::flush, Qt::QueuedConnection);
}

void Http2Link::flush()
{
    const auto alive = shared_from_this();
    m_flushQueued = false;
    int turns = 0;
    while (isOpen() && m_writable) {
        fill();
        if ((m_pending.empty() && !m_connection.channel.wantsWrite()) || !writeOnce())
            break;
        if (++turns == turnsAtOnce) { // what came meanwhile is heard before the rest is sent
            flushSoon();
            return;
        }
    }
    tellWindows();
    closeIfOver();
}

void Http2Link::fill()
{
    if (m_outTaken == m_out.size()) {
        m_out.clear();
        m_outTaken = 0;
    } else if (m_outTaken > writeSize) {
        m_out.erase(0, std::exchange(m_outTaken, 0));
    }
    while (m_out.size() - m_outTaken < writeSize) {
        auto passed = m_session.send();
        if (!passed)
            return;
        m_out += passed->bytes;
        m_pending.push_back({std::move(passed->frame), passed->bytes.size()});
    }
}

/// False when the kernel takes no more now.
bool Http2Link::writeOnce()
{
    auto &channel = m_connection.channel;
    const auto bytes = std::string_view(m_out).substr(m_outTaken + m_pendingTaken);
    const auto result = bytes.empty() ? channel.flush() : channel.send(bytes, wantsStamps());
    if (result.state == State::WouldBlock) {
        m_writable = false;
        if (!m_writeNotifier) {
            m_writeNotifier =
                std::make_unique<QSocketNotifier>(m_connection.channel.handle(), QSocketNotifier::Write);
            connect(m_writeNotifier.get(), &QSocketNotifier::activated, this, &Http2Link::handleWritable);
        }
        m_writeNotifier->setEnabled(true);
        return false;
    }
    if (result.state != State::Done) { // the notifier tells what came before the tear, and then the tear
        m_writable = false;
        return false;
    }
    m_tcp.reset();
    tellSent(result.count);
    if (!m_sections.empty())
        tellStamps();
    return true;
}

void Http2Link::tellSent(std::size_t taken)
{
    const Moment moment{monotonicNow()};
    m_pendingTaken += taken;
    while (!m_pending.empty() && m_pendingTaken >= m_pending.front().size) {
        const auto pending = std::move(m_pending.front());
        m_pending.pop_front();
        m_pendingTaken -= pending.size;
        const auto begin = m_outTaken;
        m_outTaken += pending.size;
        m_sent += pending.size;
        if (endsSection(pending.frame))
            m_sections.push_back({m_sent, pending.frame.stream});
        if (m_sections.size() > mostSections)
            m_sections.pop_front();
        const PassedFrame passed{pending.frame, std::string_view(m_out).substr(begin, pending.size)};
        if (const auto found = m_streams.find(pending.frame.stream);
            endsStream(pending.frame) && found != m_streams.end())
            found->second.isSending = false;
        tellConcerned(pending.frame, [&](Attached &stream) { stream.ear->hearSent(passed, moment); });
    }
}

/// Stamps cost the kernel and us: wanted for field sections, whose times are what a server's answer is
/// measured from.
bool Http2Link::wantsStamps() const
{
    return std::any_of(m_pending.begin(), m_pending.end(),
                       [](const Pending &pending) { return endsSection(pending.frame); });
}

void Http2Link::tellStamps()
{
    m_stamps.clear();
    m_connection.channel.takeStamps(m_stamps);
    for (const auto &stamp : m_stamps) {
        const Moment moment{m_connection.channel.fromWall(stamp.wall), Clock::Kernel};
        const bool hasArrived = stamp.kind == SendStamp::Kind::Acknowledged;
        std::vector<std::uint32_t> named;
        for (auto &section : m_sections) {
            if (!isCovered(section.end, stamp))
                break;
            if (hasArrived || !std::exchange(section.hasLeft, true))
                named.push_back(section.stream);
        }
        while (hasArrived && !m_sections.empty() && isCovered(m_sections.front().end, stamp))
            m_sections.pop_front();
        tell(named, [&](Attached &stream) { stream.ear->hearStamp(stamp.kind, moment); });
    }
}

void Http2Link::tellWindows()
{
    std::vector<std::uint32_t> changed;
    for (auto &[id, stream] : m_streams) {
        if (!stream.isSending)
            continue;
        const auto state = m_session.window(id);
        if (std::exchange(stream.window, state) != state)
            changed.push_back(id);
    }
    tell(changed, [](Attached &stream) { stream.ear->hearWindow(stream.window); });
}

void Http2Link::end(const std::optional<timeline::SystemError> &error)
{
    m_readNotifier.setEnabled(false);
    if (m_writeNotifier)
        m_writeNotifier->setEnabled(false);
    if (!m_session.isBroken())
        tellRest(std::string(m_session.rest()), {monotonicNow()});
    m_connection.channel.close();
    std::vector<std::uint32_t> all;
    for (const auto &[id, stream] : m_streams)
        all.push_back(id);
    tell(all, [&](Attached &stream) { stream.ear->hearEnd(error); });
}

void Http2Link::closeIfOver()
{
    if (isOpen() && m_pending.empty() && m_session.isOver())
        end(std::nullopt);
}

/// Whose record a frame belongs into: its stream's, or, where it speaks of the connection, that of those whom
/// it touches.
template <class Tell>
void Http2Link::tellConcerned(const timeline::Frame &frame, Tell tellOne)
{
    if (frame.stream == 0 || frame.type == Session::notAFrame)
        return tell(concerned(frame), tellOne);
    if (const auto found = m_streams.find(frame.stream); found != m_streams.end())
        tellOne(found->second);
}

/// By a frame that speaks of the connection.
std::vector<std::uint32_t> Http2Link::concerned(const timeline::Frame &frame) const
{
    std::vector<std::uint32_t> result;
    const auto type = static_cast<FrameType>(frame.type);
    const bool isAck = (frame.flags & timeline::frameflag::ack) != 0;
    for (const auto &[id, stream] : m_streams) {
        const bool all = type == FrameType::GoAway || (type == FrameType::Settings && !isAck);
        if (all || (type == FrameType::WindowUpdate && stream.isSending))
            result.push_back(id);
    }
    if (!result.empty() || m_streams.empty())
        return result;
    const bool answersContent = type == FrameType::WindowUpdate && m_streams.contains(m_lastData);
    return {answersContent ? m_lastData : m_streams.begin()->first};
}

/// A stream that hears something may leave, and so may others.
template <class Tell>
void Http2Link::tell(const std::vector<std::uint32_t> &streams, Tell tellOne)
{
    for (const auto id : streams) {
        if (const auto found = m_streams.find(id); found != m_streams.end())
            tellOne(found->second);
    }
}

} // namespace expectra::transport
