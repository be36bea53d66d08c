// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/streambook.h"

#include "tests/support/escaped.h"
#include "tests/support/playbook.h"
#include "tests/support/printexchange.h"

namespace expectra::test {

using codec::http2::PassedFrame;

namespace {

timeline::Frame placed(const PassedFrame &passed, ByteCount offset)
{
    auto frame = passed.frame;
    frame.bytes = {offset, offset + passed.bytes.size()};
    if (!frame.content.isEmpty())
        frame.content = {frame.content.begin + offset, frame.content.end + offset};
    return frame;
}

} // namespace

StreamBook::StreamBook(PreparedRequest request)
    : m_request(std::make_shared<const PreparedRequest>(std::move(request))), m_machine(m_request)
{}

StreamBook &StreamBook::opened()
{
    m_machine.start();
    perform();
    asks({"arm connect 30000 ms", "connect 1 127.0.0.1:8417"});
    happens(timeline::Connected{1, {timeline::Family::IPv4, "127.0.0.1", 50000}});
    asks({"disarm next-address", "disarm connect", "open-stream"});
    happens(timeline::StreamOpened{m_stream});
    return takesHead();
}

StreamBook &StreamBook::joined()
{
    while (m_session.send()) {
    }
    const timeline::Endpoint local{timeline::Family::IPv4, "127.0.0.1", 50000};
    const timeline::Endpoint remote{timeline::Family::IPv4, "127.0.0.1", 8417};
    happens(timeline::Reused{local, remote, nullptr, nullptr}).asks({"open-stream"});
    happens(timeline::StreamOpened{m_stream});
    return takesHead();
}

StreamBook &StreamBook::hears(const std::string &bytes)
{
    auto left = std::string_view(bytes);
    while (const auto passed = m_session.receive(left)) {
        const auto offset = m_inbound->size();
        m_inbound->append(passed->bytes);
        happens(timeline::FrameReceived{placed(*passed, offset)}, passed->bytes);
    }
    if (!m_session.isBroken())
        return *this;
    const auto rest = std::string(m_session.rest()) + std::string(left);
    const auto offset = m_inbound->size();
    m_inbound->append(rest);
    return happens(timeline::Received{{offset, offset + rest.size()}}, rest);
}

StreamBook &StreamBook::takes()
{
    while (const auto passed = m_session.send())
        pass(*passed);
    return *this;
}

StreamBook &StreamBook::takesHead()
{
    while (const auto passed = m_session.send()) {
        pass(*passed);
        if (passed->frame.fields)
            break;
    }
    return *this;
}

void StreamBook::pass(const PassedFrame &passed)
{
    const auto offset = m_outbound->size();
    m_outbound->append(passed.bytes);
    m_content += passed.frame.content.size();
    if (passed.frame.type == codec::http2::Session::notAFrame) {
        happens(timeline::Sent{{offset, m_outbound->size()}, m_content});
        return;
    }
    happens(timeline::FrameSent{placed(passed, offset), m_content});
    const bool ends = passed.frame.type <= 1 && (passed.frame.flags & timeline::frameflag::endStream) != 0;
    if (ends && m_request->hasBody())
        happens(timeline::BodyRead{});
}

StreamBook &StreamBook::happens(timeline::Payload fact, std::string_view bytes)
{
    m_now = m_now + 1ms;
    timeline::Event event{m_now, Clock::User, std::move(fact)};
    say(timeline::describe(event));
    m_machine.receive(std::move(event), bytes);
    perform();
    return *this;
}

StreamBook &StreamBook::asks(std::initializer_list<const char *> commands)
{
    for (const auto *command : commands)
        m_expected.append("    ").append(command).append("\n");
    return *this;
}

std::string StreamBook::verdict()
{
    // What is said of frames stands between what is asked for; only that counts here.
    if (auto scripts = difference(m_expected, m_actual); !scripts.empty())
        return scripts;
    const auto recorded = record();
    if (const auto disorder = timeline::verifyOrdered(recorded.timeline))
        return "the phases are out of order: " + *disorder;
    if (auto replayed = replayDifference(recorded); !replayed.empty())
        return "the replay differs from the recording: " + replayed;
    if (!m_machine.isFinished())
        return "the conversation ended, the machine did not:\n" + m_actual;
    m_machine.receive({m_now, Clock::User, timeline::LimitReached{timeline::Limit::Idle}});
    m_machine.receive({m_now, Clock::User, timeline::Cancelled{}});
    const bool silent = m_machine.takeCommands().empty() && printed(record()) == printed(recorded);
    return silent ? std::string() : "the machine goes on after its end";
}

Exchange StreamBook::record() const
{
    auto record = m_machine.record();
    record.inbound = m_inbound;
    record.outbound = m_outbound;
    if (!record.content.store)
        record.content.store = m_inbound;
    return record;
}

void StreamBook::perform()
{
    for (const auto &command : m_machine.takeCommands()) {
        const auto line = printed(command);
        if (!line.starts_with("arm idle"))
            m_actual += "    " + line + "\n";
        std::visit([this](const auto &kind) { perform(kind); }, command);
    }
}

void StreamBook::perform(const connection::OpenStream &command)
{
    codec::http2::StreamRequest request{command.fields, {}, nullptr};
    if (m_request->hasBody()) {
        m_body = std::move(*openBody(m_request->body));
        request.body = [this](std::span<char> buffer) { return readBody(buffer); };
    }
    m_stream = m_session.open(std::move(request));
}

codec::http2::BodyPart StreamBook::readBody(std::span<char> buffer)
{
    const auto count = *m_body->read(buffer);
    m_read += count;
    return {count, m_read == m_body->size(), false};
}

void StreamBook::say(const std::string &line)
{
    m_expected += line + "\n";
    m_actual += line + "\n";
}

} // namespace expectra::test
