// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One exchange's stream on a shared connection: what passed becomes facts, with ranges in the exchange's own
// bytes. Reads the request's body when the link wants more of it.

#include "app/request/bodysource.h"
#include "app/transport/http2/link.h"

#include <functional>

namespace expectra::transport {

/// The bytes of both directions, shared with the record that will outlive the transport.
struct Stores
{
    std::shared_ptr<ByteStore> outbound;
    std::shared_ptr<ByteStore> inbound;
};

class StreamFacts final : private LinkEar
{
public:
    enum class Told {
        Now,    // the link's own turn: it may be judged at once
        Soon,   // from inside a call
        Pulled, // from inside a command, behind which facts are pulled anyway
    };
    /// `bytes` are those of a received frame, valid during the call.
    using Tell = std::function<void(timeline::Event &&event, std::string_view bytes, Told told)>;

    StreamFacts(std::shared_ptr<Http2Link> link, Stores stores, Duration start, Tell tell);
    ~StreamFacts();
    StreamFacts(const StreamFacts &) = delete;
    StreamFacts &operator=(const StreamFacts &) = delete;

    void open(const PreparedRequest &request, std::shared_ptr<const timeline::FrameFields> fields);
    void sendBody();
    void stopBody();
    void reset(std::uint32_t code);
    /// What is under way still comes: as much as the stream's window held.
    void pause() { m_link->pause(m_stream); }
    void resume() { m_link->resume(m_stream); }
    void leave();

    [[nodiscard]] const std::shared_ptr<Http2Link> &link() const { return m_link; }

private:
    void hearSent(const codec::http2::PassedFrame &passed, Moment moment) override;
    void hearStamp(SendStamp::Kind kind, Moment moment) override;
    void hearReceived(const codec::http2::PassedFrame &passed, Moment moment) override;
    void hearRest(std::string_view bytes, Moment moment) override;
    void hearTls(timeline::Event event) override;
    void hearWindow(codec::http2::WindowState state) override;
    void hearEnd(const std::optional<timeline::SystemError> &error) override;

    [[nodiscard]] codec::http2::BodyPart readBody(std::span<char> buffer);
    void tell(timeline::Payload &&payload, Told told = Told::Now);
    void tell(timeline::Payload &&payload, Moment moment, std::string_view bytes = {});

    std::shared_ptr<Http2Link> m_link;
    Stores m_stores;
    Duration m_start;
    Tell m_tell;
    std::uint32_t m_stream = 0;
    Body m_body;
    std::unique_ptr<BodySource> m_source;
    bool m_hasBody = false;
    ByteCount m_read = 0;    // content taken from the source
    ByteCount m_content = 0; // of it, sent
    ByteCount m_sent = 0;
    ByteCount m_section = 0; // where the latest field section ended in what was sent
    ByteCount m_received = 0;
};

} // namespace expectra::transport
