// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/battery/routewatch.h"

#include "app/analysis/wiretext.h"
#include "app/diagnosis/facts/stops.h"

#include <QCoreApplication>

#include <algorithm>

namespace expectra::diagnosis {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("RouteWatch", text);
}

/// "TLS failed (self-signed certificate)": the system's words where the kind alone says little.
QString wayText(const Reading &reading)
{
    const auto &failure = *reading.failure;
    const auto text = readingText(reading);
    const bool isTelling = failure.kind == FailureKind::Refused || failure.kind == FailureKind::NameNotFound;
    if (isTelling || failure.message.empty())
        return text;
    return tr("%1 (%2)").arg(text, shortText(failure.message, 120));
}

Stop pauseFor(const ResponseHead &answer)
{
    const auto after = answer.headers.value("Retry-After");
    const auto reason = answer.status == 429 ? tr("the server limits the rate (429)")
                                             : tr("the server asks to come back later (503)");
    const auto pause = after ? tr(" Retry-After: %1.").arg(shortText(*after, 60)) : QString();
    return Stop{tr("stopped: %1").arg(reason), tr("Stopped: %1.").arg(reason) + pause};
}

/// Only where a body was held back can it be owed.
bool hasAwaitedBody(Probe probe)
{
    switch (probe) {
    case Probe::Continue:
    case Probe::ContinueCase:
    case Probe::Unknown:
    case Probe::TwoInOneField:
    case Probe::TwoFields:
    case Probe::EmptyValue:
    case Probe::Obfuscated:
    case Probe::RefusedPath: return true;
    default: return false;
    }
}

/// By the first sample: a server of HTTP/1 is told by its answer, or breaks off what it can't read.
bool speaksHttp2(const Sample &sample)
{
    const auto &reading = sample.reading;
    if (reading.wasAnswered())
        return sample.exchanges.back()->connection.protocol == "h2";
    const auto kind = reading.failure ? reading.failure->kind : FailureKind::TimedOut;
    return reading.isUnreached() || kind == FailureKind::TimedOut || kind == FailureKind::Cancelled;
}

bool leavesOpen(const ResponseHead &head)
{
    return head.version == "HTTP/1.1" && !head.headers.hasMember("Connection", "close");
}

} // namespace

std::optional<Stop> RouteWatch::take(const Sample &sample)
{
    const auto &last = *sample.exchanges.back();
    if (sample.reading.answeredEarly && hasAwaitedBody(sample.probe)) {
        auto &first = last.response && leavesOpen(*last.response) ? m_keptEarly : m_early;
        first = first.value_or(sample.probe);
    }
    const auto stop = stopOf(sample);
    const bool failed = sample.reading.isUnreached();
    m_wasReached = m_wasReached || !failed;
    m_wasAnswered = m_wasAnswered || sample.reading.wasAnswered();
    return stop;
}

std::optional<Stop> RouteWatch::stopOf(const Sample &sample)
{
    const auto &reading = sample.reading;
    if (m_wantsHttp2 && !m_wasReached && !speaksHttp2(sample))
        return Stop{tr("not offered"), tr("HTTP/2 is not spoken there.")};
    if (const auto *const answer = pauseAskedFor(sample))
        return pauseFor(*answer);
    const bool isOnWay = reading.isUnreached();
    m_failures = isOnWay ? m_failures + 1 : 0;
    // One failure in between may have been chance.
    if (m_failures >= (m_wasReached ? 2 : 1)) {
        const auto text = wayText(reading);
        return Stop{tr("not reached: %1").arg(text), tr("The route can't be reached: %1.").arg(text)};
    }
    const bool isSilent = reading.failure && reading.failure->kind == FailureKind::TimedOut;
    m_silences += isSilent ? 1 : 0;
    if (!m_wasAnswered && m_silences >= 2)
        return Stop{tr("stopped: no answer in time"), tr("Nothing was answered in time.")};
    return std::nullopt;
}

QString RouteWatch::takeNote(const Sample &sample)
{
    const auto status = sample.reading.status;
    if ((status != 401 && status != 407) || m_toldLogin)
        return {};
    m_toldLogin = true;
    return status == 401 ? tr("The server asks for a login (401): what it says without one may differ.")
                         : tr("The proxy asks for a login (407): nothing passes it without one.");
}

} // namespace expectra::diagnosis
