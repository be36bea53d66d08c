// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/transcript/conversation.h"

#include "app/http/secretfields.h"
#include "app/analysis/negotiationsteps.h"
#include "app/analysis/proxytalk.h"
#include "app/analysis/wiretext.h"
#include "app/exchange/passedbytes.h"
#include "app/formats/transcript/tlslines.h"

#include <QStringList>

#include <algorithm>

namespace expectra {

namespace {

constexpr std::size_t shownLines = 60;      // of one head
constexpr int shownCharacters = 600;        // of one line
constexpr ByteCount shownGarbage = 512;     // of bytes that are no answer
constexpr ByteCount shownHead = 256 * 1024; // read from the store for one head

QString timeText(Instant at)
{
    return QString::number(microseconds(at) / 1000.0, 'f', 3).rightJustified(11);
}

Ink inkOf(StepKind kind)
{
    switch (kind) {
    case StepKind::Refused:
    case StepKind::Failed: return Ink::Bad;
    case StepKind::TimedOut:
    case StepKind::Late:
    case StepKind::Abandoned: return Ink::Warning;
    case StepKind::Interim:
    case StepKind::Released: return Ink::Good;
    default: return Ink::Plain;
    }
}

std::vector<std::string_view> linesOf(std::string_view head)
{
    std::vector<std::string_view> lines;
    while (!head.empty()) {
        const auto end = head.find('\n');
        auto line = head.substr(0, end);
        head.remove_prefix(end == std::string_view::npos ? head.size() : end + 1);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        lines.push_back(line);
    }
    while (!lines.empty() && lines.back().empty())
        lines.pop_back();
    return lines;
}

class Conversation final
{
public:
    Conversation(Page &page, const Exchange &exchange, Secrets secrets)
        : m_page(page), m_exchange(exchange), m_secrets(secrets), m_steps(negotiationSteps(exchange))
    {}

    void write()
    {
        m_page.line(QStringLiteral("ms").rightJustified(11), Ink::Dim);
        const auto &events = m_exchange.timeline.events();
        auto step = m_steps.begin();
        for (std::size_t i = 0; i < events.size(); ++i) {
            m_event = &events[i];
            m_isTold = step != m_steps.end() && step->event == i;
            std::visit([this](const auto &payload) { write(payload); }, events[i].payload);
            for (; step != m_steps.end() && step->event == i; ++step)
                writeStep(*step);
        }
    }

private:
    void write(const timeline::LookupStarted &event) { m_lookedUp = event.host; }
    void write(const timeline::LookupFinished &event)
    {
        QStringList addresses;
        for (const auto &endpoint : event.addresses)
            addresses += escapedText(endpoint.address);
        remark(shortText(m_lookedUp, 80) + QStringLiteral(" is ") + addresses.join(QStringLiteral(", ")));
    }
    void write(const timeline::ConnectStarted &event) { m_attempts.push_back(event); }
    void write(const timeline::ConnectFailed &event)
    {
        remark(addressOf(event.attempt) + QStringLiteral(": ") + shortText(event.error.text, 120));
    }
    void write(const timeline::Connected &event)
    {
        remark(QStringLiteral("Connected to ") + peer() + addressOf(event.attempt) + insteadOf());
    }
    void write(const timeline::Reused &event)
    {
        remark(QStringLiteral("Kept connection to ") + peer() + escapedText(event.remote.toString()) +
               insteadOf());
        writeFacts(event.proxyTls.get());
        writeFacts(event.tls.get());
    }
    void write(const timeline::ProxySent &event)
    {
        const auto bytes = m_secrets == Secrets::Masked ? shownTalk(event.bytes) : event.bytes;
        writeHead(bytes, QLatin1Char('>'), Ink::Sent);
    }
    void write(const timeline::ProxyReceived &event)
    {
        writeHead(event.bytes, QLatin1Char('<'), Ink::Received);
    }
    void write(const timeline::ProxyPassed &) { remark(QStringLiteral("The proxy opened the way")); }
    void write(const timeline::TlsStarted &event)
    {
        remark(event.hop == timeline::Hop::Proxy ? QStringLiteral("TLS with the proxy")
                                                 : QStringLiteral("TLS"));
    }
    void write(const timeline::TlsMessage &event) { remark(messageLine(event, tlsOf(event.hop))); }
    void write(const timeline::TlsAlert &event) { remark(alertLine(event)); }
    void write(const timeline::TlsEstablished &event) { writeFacts(event.facts.get()); }
    void write(const timeline::TlsFailed &event) { writeFacts(event.facts.get()); }
    void write(const timeline::HeadStarted &)
    {
        writeHead(m_exchange.sent.head, QLatin1Char('>'), Ink::Sent);
    }
    void write(const timeline::InterimReceived &event)
    {
        if (m_isTold)
            writeReceived(event.head);
    }
    void write(const timeline::FinalHeadReceived &event) { writeReceived(event.head); }
    void write(const timeline::ResponseEnded &)
    {
        remark(QStringLiteral("Answer complete, %1 of content").arg(sizeText(m_exchange.content.size())));
    }
    void write(const timeline::Failed &)
    {
        if (m_exchange.response || !m_exchange.inbound)
            return;
        const auto begin = m_exchange.interim.empty() ? 0 : m_exchange.interim.back().range.end;
        const auto end = std::min(m_exchange.inbound->size(), begin + shownGarbage);
        writeHead(m_exchange.inbound->read({begin, end}), QLatin1Char('<'), Ink::Received);
    }
    void write(const timeline::Ended &event)
    {
        switch (event.closedBy) {
        case timeline::ClosedBy::Nobody: return remark(QStringLiteral("Connection kept"));
        case timeline::ClosedBy::Us: return remark(QStringLiteral("Connection closed by us"));
        case timeline::ClosedBy::Peer:
            return remark(isProxysDoing() ? QStringLiteral("Connection closed by the proxy")
                                          : QStringLiteral("Connection closed by the server"));
        case timeline::ClosedBy::Reset: return remark(QStringLiteral("Connection reset"));
        }
    }
    template <class Other>
    void write(const Other &)
    {}

    void writeStep(const NegotiationStep &step)
    {
        if (step.text == m_statusTold) // the head above says no less
            return;
        m_now = std::max(m_now, step.at);
        const auto lead = timeText(m_now) + QStringLiteral("  · ");
        m_page.entry(lead, Ink::Dim, step.text, inkOf(step.kind));
    }

    /// Of the event that is told; the column never goes back, though stamps of two clocks may.
    Instant now() { return m_now = std::max(m_now, m_event->at); }

    void remark(const QString &text)
    {
        m_page.entry(timeText(now()) + QStringLiteral("    "), Ink::Dim, text, Ink::Dim);
    }

    void remark(const TlsLine &line)
    {
        m_page.entry(timeText(now()) + QStringLiteral("    "), Ink::Dim, line.text, line.ink);
    }

    void writeFacts(const timeline::TlsFacts *facts)
    {
        if (!facts)
            return;
        for (const auto &line : factLines(*facts, m_exchange.startedAt))
            remark(line);
    }

    [[nodiscard]] const timeline::TlsFacts *tlsOf(timeline::Hop hop) const
    {
        const auto &connection = m_exchange.connection;
        return (hop == timeline::Hop::Proxy ? connection.proxyTls : connection.tls).get();
    }

    void writeReceived(ByteRange range)
    {
        if (!m_exchange.inbound)
            return;
        range.end = std::min(range.end, range.begin + shownHead);
        const auto head = isStream(m_exchange) ? fieldsAt(range) : m_exchange.inbound->read(range);
        const auto line = std::string_view(head).substr(0, head.find_first_of("\r\n"));
        const auto space = line.find(' ');
        m_statusTold =
            space == std::string_view::npos ? QString() : shortText(line.substr(space + 1), 64).trimmed();
        writeHead(head, QLatin1Char('<'), Ink::Received);
    }

    /// Of the head that stands there.
    [[nodiscard]] std::string fieldsAt(ByteRange range) const
    {
        for (const auto &head : m_exchange.interim) {
            if (head.range.begin == range.begin)
                return headText(m_exchange, head);
        }
        return m_exchange.response ? headText(m_exchange, *m_exchange.response) : std::string();
    }

    void writeHead(std::string_view head, QChar mark, Ink ink)
    {
        const auto lines = linesOf(head);
        auto time = timeText(now());
        for (std::size_t i = 0; i < std::min(lines.size(), shownLines); ++i) {
            const auto lead = time + QStringLiteral("  ") + mark + QLatin1Char(' ');
            const auto text =
                shortText(m_secrets == Secrets::Masked ? http::maskedLine(lines[i]) : std::string(lines[i]),
                          shownCharacters);
            m_page.entry(lead, i == 0 ? Ink::Dim : ink, text, i == 0 ? Ink::Strong : ink, Wrap::Anywhere);
            time.fill(QLatin1Char(' '));
        }
        if (lines.size() > shownLines)
            m_page.line(time + QStringLiteral("  %1 %2 more lines").arg(mark).arg(lines.size() - shownLines),
                        Ink::Dim);
    }

    [[nodiscard]] QString addressOf(int attempt) const
    {
        for (const auto &started : m_attempts) {
            if (started.attempt == attempt)
                return escapedText(started.to.toString());
        }
        return QString::number(attempt);
    }

    [[nodiscard]] bool isProxysDoing() const
    {
        return m_exchange.failure && m_exchange.failure->side == Side::Proxy;
    }

    [[nodiscard]] QString peer() const
    {
        return m_exchange.connection.proxy ? QStringLiteral("the proxy ") : QString();
    }

    /// Where the request was sent to another place than its address names.
    [[nodiscard]] QString insteadOf() const
    {
        const auto &request = *m_exchange.request;
        if (m_exchange.connection.proxy)
            return QStringLiteral(", for ") + escapedText(request.destination().toString());
        if (!request.connectTo && request.addresses.empty() && request.unixSocket.empty())
            return {};
        return QStringLiteral(", as asked, for ") + escapedText(request.target.hostAndPort());
    }

    Page &m_page;
    const Exchange &m_exchange;
    Secrets m_secrets;
    std::vector<NegotiationStep> m_steps;
    std::vector<timeline::ConnectStarted> m_attempts;
    std::string m_lookedUp; // the name that was looked up last
    QString m_statusTold;
    const timeline::Event *m_event = nullptr;
    Instant m_now;
    bool m_isTold = false;
};

} // namespace

void writeConversation(Page &page, const Exchange &exchange, Secrets secrets)
{
    Conversation(page, exchange, secrets).write();
}

} // namespace expectra
