// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/har/hartimings.h"

#include "app/formats/jsonwriter.h"
#include "app/timeline/phase.h"

namespace expectra::har {

namespace {

struct Timings
{
    std::optional<Duration> blocked;
    std::optional<Duration> dns;
    std::optional<Duration> connect; // with TLS inside
    std::optional<Duration> ssl;
    Duration send{};
    Duration wait{};
    Duration receive{};
};

void add(std::optional<Duration> &sum, Duration length)
{
    sum = sum.value_or(Duration::zero()) + length;
}

void add(Timings &timings, const timeline::Phase &phase, Duration length)
{
    using timeline::PhaseName;
    switch (phase.name) {
    case PhaseName::Blocked: return add(timings.blocked, length);
    case PhaseName::Dns: return add(timings.dns, length);
    case PhaseName::Tcp:
    case PhaseName::Proxy: return add(timings.connect, length);
    case PhaseName::Tls: add(timings.ssl, length); return add(timings.connect, length);
    case PhaseName::Head:
    case PhaseName::Body: timings.send += length; return;
    case PhaseName::ExpectWait:
    case PhaseName::Wait: timings.wait += length; return;
    case PhaseName::Response: timings.receive += length; return;
    }
}

/// A body that is still being sent while the answer comes counts up to the answer.
Timings timingsOf(const Exchange &exchange)
{
    Timings timings;
    const auto phases = timeline::phases(exchange.timeline);
    auto answered = Instant::max();
    for (const auto &phase : phases) {
        if (phase.name == timeline::PhaseName::Response)
            answered = phase.start;
    }
    for (const auto &phase : phases) {
        const bool isAnswer = phase.name == timeline::PhaseName::Response;
        const auto end = isAnswer ? phase.end : std::min(phase.end, answered);
        add(timings, phase, std::max(end - phase.start, Duration::zero()));
    }
    return timings;
}

void writeTiming(JsonWriter &json, std::string_view name, std::optional<Duration> length)
{
    if (length)
        json.key(name).milliseconds(*length);
    else
        json.field(name, -1);
}

} // namespace

Duration wholeTime(const Exchange &exchange)
{
    const auto timings = timingsOf(exchange);
    const auto of = [](std::optional<Duration> length) { return length.value_or(Duration::zero()); };
    return of(timings.blocked) + of(timings.dns) + of(timings.connect) + timings.send + timings.wait +
           timings.receive;
}

void writeTimings(JsonWriter &json, const Exchange &exchange)
{
    const auto timings = timingsOf(exchange);
    json.key("timings").openObject();
    writeTiming(json, "blocked", timings.blocked);
    writeTiming(json, "dns", timings.dns);
    writeTiming(json, "connect", timings.connect);
    writeTiming(json, "send", timings.send);
    writeTiming(json, "wait", timings.wait);
    writeTiming(json, "receive", timings.receive);
    writeTiming(json, "ssl", timings.ssl);
    json.closeObject();
}

} // namespace expectra::har
