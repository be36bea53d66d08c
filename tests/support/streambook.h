// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The conversation of a connection machine that is one stream of HTTP/2, in its order: what the server says
// in frames, then what must be asked for. A real session stands between them, in memory. The verdict is
// Playbook's, the replay law included.

#include "app/codec/http2/session.h"
#include "app/connection/machine.h"
#include "app/request/bodysource.h"
#include "tests/support/frames.h"

#include <initializer_list>

namespace expectra::test {

class StreamBook final
{
public:
    explicit StreamBook(PreparedRequest request);

    /// Connected, the preface and the request's fields taken by the kernel.
    StreamBook &opened();
    /// The same on a connection whose first bytes have passed.
    StreamBook &joined();
    /// The server's bytes, each frame told as it ends.
    StreamBook &hears(const std::string &bytes);
    /// The kernel takes what the session wants to send now.
    StreamBook &takes();
    /// The same up to the end of the request's fields.
    StreamBook &takesHead();
    StreamBook &happens(timeline::Payload fact, std::string_view bytes = {});

    /// What must have been asked for since the last fact, exactly and in this order, but "arm idle".
    StreamBook &asks(std::initializer_list<const char *> commands);
    [[nodiscard]] std::string verdict();
    [[nodiscard]] Exchange record() const;

private:
    void pass(const codec::http2::PassedFrame &passed);
    void perform();
    void perform(const connection::OpenStream &command);
    void perform(const connection::ResetStream &command) { m_session.reset(m_stream, command.code); }
    void perform(const connection::SendBody &) { m_session.releaseBody(m_stream); }
    void perform(const connection::StopBody &) { m_session.withholdBody(m_stream); }
    template <class Other>
    void perform(const Other &)
    {}
    [[nodiscard]] codec::http2::BodyPart readBody(std::span<char> buffer);
    void say(const std::string &line);

    std::shared_ptr<const PreparedRequest> m_request;
    connection::Machine m_machine;
    codec::http2::Session m_session;
    std::uint32_t m_stream = 0;
    std::unique_ptr<BodySource> m_body;
    ByteCount m_read = 0;
    ByteCount m_content = 0;
    Instant m_now;
    std::shared_ptr<ByteStore> m_inbound = std::make_shared<ByteStore>();
    std::shared_ptr<ByteStore> m_outbound = std::make_shared<ByteStore>();
    std::string m_expected;
    std::string m_actual;
};

} // namespace expectra::test
