// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/reading.h"

#include <QCoreApplication>

#include <algorithm>

namespace expectra::diagnosis {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Reading", text);
}

bool passedWaitLimit(const timeline::Timeline &timeline)
{
    const auto &events = timeline.events();
    return std::any_of(events.begin(), events.end(), [](const timeline::Event &event) {
        const auto *const reached = std::get_if<timeline::LimitReached>(&event.payload);
        return reached && reached->limit == timeline::Limit::ExpectWait;
    });
}

std::optional<Duration> untilFirstAnswer(const Exchange &exchange)
{
    const auto *const sent = exchange.timeline.first<timeline::HeadSent>();
    const auto *const head = !exchange.interim.empty() ? &exchange.interim.front()
                             : exchange.response       ? &*exchange.response
                                                       : nullptr;
    // An answer can be stamped before the head's end: it was made while that was on its way.
    if (!sent || !head || head->at < sent->at)
        return std::nullopt;
    return head->at - sent->at;
}

std::string_view failureWord(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::ClosedEarly: return "closed";
    case FailureKind::Reset:
    case FailureKind::StreamReset: return "reset";
    case FailureKind::TimedOut: return "timeout";
    default: return "failed";
    }
}

QString failureText(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::ClosedEarly: return tr("closed");
    case FailureKind::Reset:
    case FailureKind::StreamReset: return tr("reset");
    case FailureKind::TimedOut: return tr("no answer in time");
    case FailureKind::Refused: return tr("connection refused");
    case FailureKind::NameNotFound:
    case FailureKind::LookupFailed: return tr("name not found");
    case FailureKind::ProxyRefused: return tr("proxy refused");
    case FailureKind::TlsHandshake:
    case FailureKind::Certificate: return tr("TLS failed");
    case FailureKind::Protocol: return tr("broken answer");
    case FailureKind::Cancelled: return tr("cancelled");
    default: return tr("failed");
    }
}

} // namespace

bool Reading::isUnreached() const
{
    if (!failure)
        return false;
    switch (failure->phase) {
    case FailurePhase::Dns:
    case FailurePhase::Connect:
    case FailurePhase::Proxy:
    case FailurePhase::Tls: return true;
    default: return false;
    }
}

Reading readExchange(const Exchange &exchange)
{
    using expect::Outcome;
    const auto outcome = exchange.expectation.outcome;
    const bool wasRefusedAtOnce =
        outcome == Outcome::Refused || outcome == Outcome::RejectedEarly || outcome == Outcome::AnsweredEarly;
    const auto *const released = exchange.timeline.first<timeline::BodyReleased>();
    const auto *const by = released ? std::get_if<timeline::BodyReleased>(&released->payload) : nullptr;

    Reading reading;
    reading.sawContinue = std::any_of(exchange.interim.begin(), exchange.interim.end(),
                                      [](const ResponseHead &head) { return head.status == 100; });
    reading.continuedInTime = by && by->by == timeline::ReleasedBy::Continue;
    reading.limitPassed = passedWaitLimit(exchange.timeline);
    reading.answeredEarly = exchange.response && wasRefusedAtOnce;
    reading.wasBodySent = exchange.sent.bodyBytesSent >= exchange.sent.bodyBytes;
    reading.wasKept = exchange.response && exchange.connection.closedBy == timeline::ClosedBy::Nobody;
    reading.status = exchange.failure ? 0 : exchange.status();
    reading.failure = exchange.failure;
    reading.firstAnswer = untilFirstAnswer(exchange);
    return reading;
}

std::string readingWords(const Reading &reading)
{
    if (!reading.wasAnswered())
        return std::string(reading.failure ? failureWord(*reading.failure) : "failed");
    const auto status = std::to_string(reading.status);
    if (reading.answeredEarly)
        return reading.isExpectationFailed() ? status : "early " + status;
    if (reading.limitPassed)
        return (reading.sawContinue ? "late-100 " : "silent ") + status;
    if (reading.sawContinue)
        return "100 " + status;
    return reading.isExpectationFailed() && reading.wasBodySent ? "late " + status : status;
}

QString readingText(const Reading &reading)
{
    if (!reading.wasAnswered())
        return reading.failure ? failureText(*reading.failure) : tr("no answer");
    const auto status = QString::number(reading.status);
    if (reading.answeredEarly) {
        if (reading.isExpectationFailed())
            return status;
        return (reading.wasKept ? tr("%1 early") : tr("%1 early, close")).arg(status);
    }
    if (reading.limitPassed)
        return (reading.sawContinue ? tr("late 100 → %1") : tr("%1 after the wait")).arg(status);
    if (reading.sawContinue)
        return tr("100 → %1").arg(status);
    return reading.isExpectationFailed() && reading.wasBodySent ? tr("%1 late").arg(status) : status;
}

} // namespace expectra::diagnosis
