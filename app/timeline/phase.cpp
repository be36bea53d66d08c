// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/phase.h"

#include <algorithm>

namespace expectra::timeline {

namespace {

/// The events that bound phases, found in one walk.
struct Marks
{
    const Event *lookup = nullptr;
    const Event *lookupEnd = nullptr;
    const Event *connect = nullptr;
    const Event *connected = nullptr;
    const Event *tls = nullptr;
    const Event *tlsEnd = nullptr;
    const Event *proxyTls = nullptr;
    const Event *proxyTlsEnd = nullptr;
    const Event *proxy = nullptr;
    const Event *proxyEnd = nullptr;
    const Event *headStarted = nullptr;
    const Event *headSent = nullptr;
    const Event *withheld = nullptr;
    const Event *released = nullptr;
    const Event *abandoned = nullptr;
    const Event *bodySent = nullptr;
    const Event *finalHead = nullptr;
    const Event *ended = nullptr; // the end of the response
    Instant last;
    ByteCount headEnd = 0;
    ByteCount sentEnd = 0;
};

void keepFirst(const Event *&slot, const Event &event)
{
    if (!slot)
        slot = &event;
}

struct Collect
{
    Marks &marks;
    const Event &event;

    void operator()(const LookupStarted &) const { keepFirst(marks.lookup, event); }
    // The last one: the server's name and then the proxy's may have been looked up.
    void operator()(const LookupFinished &) const { marks.lookupEnd = &event; }
    void operator()(const LookupFailed &) const { marks.lookupEnd = &event; }
    void operator()(const ConnectStarted &) const { keepFirst(marks.connect, event); }
    void operator()(const Connected &) const { keepFirst(marks.connected, event); }
    void operator()(const TlsStarted &e) const
    {
        keepFirst(e.hop == Hop::Proxy ? marks.proxyTls : marks.tls, event);
    }
    void operator()(const TlsEstablished &e) const { tlsEnded(e.hop); }
    void operator()(const TlsFailed &e) const { tlsEnded(e.hop); }
    void operator()(const ProxyStarted &) const { keepFirst(marks.proxy, event); }
    void operator()(const ProxyPassed &) const { keepFirst(marks.proxyEnd, event); }
    void operator()(const FrameSent &sent) const { marks.sentEnd = sent.frame.bytes.end; }
    void operator()(const Sent &sent) const { marks.sentEnd = sent.bytes.end; }
    void operator()(const HeadStarted &) const { keepFirst(marks.headStarted, event); }
    void operator()(const HeadSent &) const
    {
        keepFirst(marks.headSent, event);
        marks.headEnd = marks.sentEnd;
    }
    void operator()(const BodyWithheld &) const { keepFirst(marks.withheld, event); }
    void operator()(const BodyReleased &) const { keepFirst(marks.released, event); }
    void operator()(const BodyAbandoned &) const { keepFirst(marks.abandoned, event); }
    void operator()(const BodySent &) const { keepFirst(marks.bodySent, event); }
    void operator()(const FinalHeadReceived &) const { keepFirst(marks.finalHead, event); }
    void operator()(const ResponseEnded &) const { keepFirst(marks.ended, event); }
    template <class Other>
    void operator()(const Other &) const
    {}

    void tlsEnded(Hop hop) const { keepFirst(hop == Hop::Proxy ? marks.proxyTlsEnd : marks.tlsEnd, event); }
};

Marks collect(const Timeline &timeline)
{
    Marks marks;
    for (const auto &event : timeline.events()) {
        marks.last = std::max(marks.last, event.at);
        std::visit(Collect{marks, event}, event.payload);
    }
    return marks;
}

/// The first byte of the final answer, which may have come in the segment of an interim one.
Instant firstAnswerByte(const Timeline &timeline, const Event &finalHead)
{
    const auto *received = timeline.receivedAt(std::get<FinalHeadReceived>(finalHead.payload).head.begin);
    return received ? received->at : finalHead.at;
}

Instant leftAt(const Timeline &timeline, ByteCount upTo, const Event &taken)
{
    const auto *left = timeline.sentUpTo(upTo);
    return left ? std::min(left->at, taken.at) : taken.at;
}

class Fold final
{
public:
    explicit Fold(const Timeline &timeline) : m_timeline(timeline), m_marks(collect(timeline)) {}

    std::vector<Phase> run()
    {
        addBeforeConnection();
        if (m_marks.headStarted)
            addRequest();
        return std::move(m_phases);
    }

private:
    void add(PhaseName name, Instant start, Instant end)
    {
        m_phases.push_back({name, start, std::max(start, end)});
    }
    [[nodiscard]] Instant orLast(const Event *event) const { return event ? event->at : m_marks.last; }

    void addBeforeConnection()
    {
        const auto *firstStep = m_marks.lookup ? m_marks.lookup : m_marks.connect;
        firstStep = firstStep ? firstStep : m_marks.headStarted;
        if (firstStep && firstStep->at > Instant())
            add(PhaseName::Blocked, Instant(), firstStep->at);
        if (m_marks.lookup)
            add(PhaseName::Dns, m_marks.lookup->at, orLast(m_marks.lookupEnd));
        if (m_marks.connect)
            add(PhaseName::Tcp, m_marks.connect->at, orLast(m_marks.connected));
        addProxy();
        if (m_marks.tls)
            add(PhaseName::Tls, m_marks.tls->at, orLast(m_marks.tlsEnd));
    }

    /// TLS with the proxy and the conversation behind it are one phase: the way to the server.
    void addProxy()
    {
        const auto *begin = m_marks.proxyTls ? m_marks.proxyTls : m_marks.proxy;
        if (!begin)
            return;
        const auto *end = m_marks.proxy ? m_marks.proxyEnd : m_marks.proxyTlsEnd;
        add(PhaseName::Proxy, begin->at, orLast(end));
    }

    void addRequest()
    {
        const auto headLeft =
            m_marks.headSent ? leftAt(m_timeline, m_marks.headEnd, *m_marks.headSent) : m_marks.last;
        add(PhaseName::Head, m_marks.headStarted->at, headLeft);
        if (!m_marks.headSent)
            return addResponse(headLeft);
        addBody(headLeft);
    }

    void addBody(Instant headLeft)
    {
        const auto answered =
            m_marks.finalHead ? firstAnswerByte(m_timeline, *m_marks.finalHead) : m_marks.last;
        const auto released = m_marks.released ? m_marks.released->at : answered;
        auto requestEnd = headLeft;
        if (m_marks.withheld) {
            add(PhaseName::ExpectWait, headLeft, released);
            requestEnd = std::max(headLeft, released);
        }
        if (m_marks.released && m_marks.sentEnd > m_marks.headEnd) {
            const auto *end = m_marks.bodySent ? m_marks.bodySent : m_marks.abandoned;
            const auto bodyLeft = end ? leftAt(m_timeline, m_marks.sentEnd, *end) : m_marks.last;
            const auto begin = m_marks.withheld ? requestEnd : headLeft;
            add(PhaseName::Body, begin, bodyLeft);
            requestEnd = std::max(begin, bodyLeft);
        }
        addResponse(requestEnd);
    }

    void addResponse(Instant requestEnd)
    {
        if (!m_marks.finalHead) {
            const bool waited = m_marks.headSent && (!m_marks.withheld || m_marks.released);
            if (waited && m_marks.last > requestEnd)
                add(PhaseName::Wait, requestEnd, m_marks.last);
            return;
        }
        const auto answered = firstAnswerByte(m_timeline, *m_marks.finalHead);
        if (answered > requestEnd)
            add(PhaseName::Wait, requestEnd, answered);
        // An answer that overtook the body begins no earlier than the phase before it.
        const auto start = m_phases.empty() ? answered : std::max(answered, m_phases.back().start);
        add(PhaseName::Response, start, orLast(m_marks.ended));
    }

    const Timeline &m_timeline;
    Marks m_marks;
    std::vector<Phase> m_phases;
};

struct CollectAttempt
{
    std::vector<Attempt> &found;
    const Event &event;

    void operator()(const ConnectStarted &started) const
    {
        found.push_back({started.attempt, started.to, event.at, event.at, false, {}});
    }
    void operator()(const Connected &connected) const { finish(connected.attempt, true, {}); }
    void operator()(const ConnectFailed &failed) const { finish(failed.attempt, false, failed.error.text); }
    template <class Other>
    void operator()(const Other &) const
    {}

    void finish(int number, bool connected, const std::string &error) const
    {
        for (auto &attempt : found) {
            if (attempt.number != number)
                continue;
            attempt.end = event.at;
            attempt.connected = connected;
            attempt.error = error;
        }
    }
};

} // namespace

std::string_view phaseName(PhaseName name)
{
    switch (name) {
    case PhaseName::Blocked: return "blocked";
    case PhaseName::Dns: return "dns";
    case PhaseName::Tcp: return "tcp";
    case PhaseName::Proxy: return "proxy";
    case PhaseName::Tls: return "tls";
    case PhaseName::Head: return "head";
    case PhaseName::ExpectWait: return "expect wait";
    case PhaseName::Body: return "body";
    case PhaseName::Wait: return "wait";
    case PhaseName::Response: return "response";
    }
    return "";
}

std::vector<Phase> phases(const Timeline &timeline)
{
    return Fold(timeline).run();
}

Instant endOf(const Timeline &timeline)
{
    Instant last;
    for (const auto &event : timeline.events())
        last = std::max(last, event.at);
    return last;
}

std::vector<Attempt> attempts(const Timeline &timeline)
{
    std::vector<Attempt> found;
    for (const auto &event : timeline.events())
        std::visit(CollectAttempt{found, event}, event.payload);
    const auto winner =
        std::find_if(found.begin(), found.end(), [](const Attempt &a) { return a.connected; });
    const auto last = winner != found.end() ? winner->end : endOf(timeline);
    for (auto &attempt : found) { // neither connected nor failed: given up when another won
        if (!attempt.connected && attempt.error.empty())
            attempt.end = last;
    }
    return found;
}

} // namespace expectra::timeline
