// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/negotiationsteps.h"

#include "app/http/status.h"
#include "app/analysis/checks/facts.h"
#include "app/analysis/wiretext.h"

#include <QCoreApplication>

#include <algorithm>

namespace expectra {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(NegotiationSteps)
};

// Interim responses told one by one; a server that reports progress for hours has its rest counted.
constexpr std::size_t toldInterims = 20;

QString limitText(const Exchange &exchange)
{
    const auto &wanted = exchange.request->expectation.limit;
    if (!wanted)
        return Words::tr("Waiting for 100, no limit");
    const auto limit = std::chrono::duration_cast<std::chrono::milliseconds>(*wanted);
    return Words::tr("Waiting for 100, limit %1 ms").arg(limit.count());
}

QString bodyText(const Exchange &exchange)
{
    const auto &sent = exchange.sent;
    const auto part = sizeText(sent.bodyBytesSent);
    return sent.bodyBytesSent == sent.bodyBytes ? part
                                                : Words::tr("%1 of %2").arg(part, sizeText(sent.bodyBytes));
}

class Teller final
{
public:
    explicit Teller(const Exchange &exchange) : m_exchange(exchange) {}

    std::vector<NegotiationStep> run()
    {
        for (const auto &event : m_exchange.timeline.events()) {
            m_event = &event;
            std::visit([this](const auto &payload) { tell(payload); }, event.payload);
            ++m_index;
        }
        m_index = m_index ? m_index - 1 : 0;
        tellUntoldInterims();
        if (m_exchange.isComplete)
            tellRetry();
        return std::move(m_steps);
    }

private:
    void tell(const timeline::HeadSent &)
    {
        const auto &expectation = m_exchange.expectation;
        auto text = Words::tr("Request head sent, %1").arg(sizeText(m_exchange.sent.head.size()));
        if (expectation.sent) {
            const auto field = QStringLiteral("Expect: ") + shortText(*expectation.sent, 60);
            text += m_exchange.timeline.first<timeline::BodyWithheld>()
                        ? Words::tr(", body withheld: %1").arg(field)
                        : QStringLiteral(": ") + field;
        }
        add(StepKind::Sent, text, checks::headLeftAt(m_exchange).value_or(m_event->at));
    }

    void tell(const timeline::BodyWithheld &)
    {
        m_waitBegan = checks::headLeftAt(m_exchange).value_or(m_event->at);
        add(StepKind::Waiting, limitText(m_exchange), *m_waitBegan);
    }

    void tell(const timeline::InterimReceived &note)
    {
        const bool permission = note.status == 100;
        if (m_interims++ >= toldInterims && !(permission && isWaiting())) {
            ++m_untold;
            m_lastUntold = m_event->at;
            return;
        }
        const auto status = note.index < m_exchange.interim.size()
                                ? checks::statusText(m_exchange.interim[note.index])
                                : QString::number(note.status);
        if (permission && m_limitPassed) {
            const auto late = durationText(m_event->at - *m_limitPassed);
            add(StepKind::Late, Words::tr("%1, %2 after the body had been let go").arg(status, late));
        } else if (permission && isWaiting()) {
            add(StepKind::Interim,
                Words::tr("%1 after %2").arg(status, durationText(m_event->at - *m_waitBegan)));
        } else if (isWaiting()) {
            add(StepKind::Interim, Words::tr("%1: no permission, the body stays withheld").arg(status));
        } else {
            add(StepKind::Interim, status);
        }
    }

    void tell(const timeline::BodyReleased &note)
    {
        tellUntoldInterims();
        if (note.by == timeline::ReleasedBy::Limit) {
            m_limitPassed = m_event->at;
            const auto waited = durationText(m_event->at - m_waitBegan.value_or(m_event->at));
            add(StepKind::TimedOut, Words::tr("No 100 within %1: the body is let go").arg(waited));
        } else if (note.by == timeline::ReleasedBy::Policy) {
            add(StepKind::Released, Words::tr("The promised body is sent after all"));
        } else if (note.by == timeline::ReleasedBy::Continue) {
            add(StepKind::Released, Words::tr("The body is let go"));
        } else if (m_exchange.expectation.sent && m_exchange.request->hasBody()) {
            add(StepKind::Released, Words::tr("The body follows at once: nothing is awaited"),
                checks::headLeftAt(m_exchange).value_or(m_event->at));
        }
        m_released = true;
    }

    void tell(const timeline::Sent &event) { m_sentEnd = event.bytes.end; }
    void tell(const timeline::FrameSent &event) { m_sentEnd = event.frame.bytes.end; }

    void tell(const timeline::BodySent &)
    {
        if (!m_exchange.request->hasBody())
            return;
        const auto *left = m_exchange.timeline.sentUpTo(m_sentEnd);
        add(StepKind::Sent, Words::tr("Body sent: %1").arg(bodyText(m_exchange)),
            left ? std::min(left->at, m_event->at) : m_event->at);
    }

    void tell(const timeline::BodyAbandoned &)
    {
        const bool begun = m_exchange.sent.bodyBytesSent > 0;
        add(StepKind::Abandoned,
            begun ? Words::tr("Body stopped after %1").arg(bodyText(m_exchange))
                  : Words::tr("The body stays here: %1 not sent").arg(sizeText(m_exchange.sent.bodyBytes)));
    }

    void tell(const timeline::FinalHeadReceived &note)
    {
        tellUntoldInterims();
        auto text =
            m_exchange.response ? checks::statusText(*m_exchange.response) : QString::number(note.status);
        if (m_exchange.request->hasBody() && m_exchange.sent.bodyBytesSent == 0)
            text += Words::tr(" before any body byte");
        const auto *server = m_exchange.response ? m_exchange.response->headers.find("Server") : nullptr;
        if (server && http::isError(note.status))
            text += Words::tr(". Server: %1").arg(shortText(server->value, 40));
        const auto kind = http::isError(note.status) ? StepKind::Rejected : StepKind::Answered;
        add(note.status == 417 ? StepKind::Refused : kind, text);
    }

    void tell(const timeline::Failed &)
    {
        if (m_exchange.failure)
            add(StepKind::Failed, Words::tr("Failed: %1").arg(shortText(m_exchange.failure->message, 80)));
    }

    template <class Other>
    void tell(const Other &)
    {}

    void tellRetry()
    {
        const auto &expectation = m_exchange.expectation;
        if (expectation.retryFollows)
            add(StepKind::Retry, Words::tr("The same request follows without Expect"), m_exchange.end());
        else if (!expectation.noRetryReason.empty())
            add(StepKind::Retry,
                Words::tr("No repetition without Expect: %1").arg(shortText(expectation.noRetryReason, 80)),
                m_exchange.end());
    }

    void tellUntoldInterims()
    {
        if (m_untold == 0)
            return;
        add(StepKind::Interim, Words::tr("and %1 more interim responses").arg(m_untold), m_lastUntold);
        m_untold = 0;
    }

    [[nodiscard]] bool isWaiting() const { return m_waitBegan && !m_released; }

    void add(StepKind kind, const QString &text) { add(kind, text, m_event->at); }
    /// A kernel stamp may lie before the event that was known earlier: the story goes forward only.
    void add(StepKind kind, const QString &text, Instant at)
    {
        const auto previous = m_steps.empty() ? at : m_steps.back().at;
        at = std::max(at, previous);
        m_steps.push_back({at, at - previous, kind, text, m_index});
    }

    const Exchange &m_exchange;
    const timeline::Event *m_event = nullptr;
    std::size_t m_index = 0;
    std::vector<NegotiationStep> m_steps;
    std::optional<Instant> m_waitBegan;
    std::optional<Instant> m_limitPassed;
    ByteCount m_sentEnd = 0;
    bool m_released = false;
    std::size_t m_interims = 0;
    std::size_t m_untold = 0;
    Instant m_lastUntold;
};

} // namespace

std::vector<NegotiationStep> negotiationSteps(const Exchange &exchange)
{
    return Teller(exchange).run();
}

std::string_view stepKindName(StepKind kind)
{
    switch (kind) {
    case StepKind::Sent: return "sent";
    case StepKind::Waiting: return "waiting";
    case StepKind::Interim: return "interim";
    case StepKind::Released: return "released";
    case StepKind::TimedOut: return "timed-out";
    case StepKind::Late: return "late";
    case StepKind::Refused: return "refused";
    case StepKind::Rejected: return "rejected";
    case StepKind::Answered: return "answered";
    case StepKind::Abandoned: return "abandoned";
    case StepKind::Failed: return "failed";
    case StepKind::Retry: return "retry";
    }
    return "";
}

} // namespace expectra
