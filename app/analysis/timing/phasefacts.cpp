// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/timing/phasefacts.h"

#include "app/exchange/passedbytes.h"

#include <QCoreApplication>

#include <algorithm>

namespace expectra {

namespace {

using timeline::PhaseName;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PhaseFacts)
};

ByteRange interimBytes(const Exchange &exchange, const timeline::Phase &phase)
{
    ByteRange range;
    for (const auto &interim : exchange.interim) {
        if (interim.at > phase.start && interim.at <= phase.end)
            range = range.isEmpty() ? interim.range : ByteRange{range.begin, interim.range.end};
    }
    return range;
}

PhaseFacts factsOf(const Exchange &exchange, const timeline::Phase &phase)
{
    const auto sent = sentBytes(exchange);
    const auto head = sentHead(exchange);
    PhaseFacts facts{phase};
    switch (phase.name) {
    case PhaseName::Head: facts.bytes = head; break;
    case PhaseName::Body: facts.bytes = {head.end, sent}; break;
    case PhaseName::ExpectWait:
    case PhaseName::Wait:
        facts.direction = Direction::Received;
        facts.bytes = interimBytes(exchange, phase);
        break;
    case PhaseName::Response:
        facts.direction = Direction::Received;
        if (exchange.response)
            facts.bytes = {exchange.response->range.begin, receivedBytes(exchange)};
        break;
    default: break;
    }
    return facts;
}

/// The last one where none was entered under the name: there it ended.
PhaseFacts &phaseOf(const Failure &failure, std::vector<PhaseFacts> &all)
{
    const auto name = failedPhase(failure.phase);
    const auto broken = std::find_if(all.rbegin(), all.rend(),
                                     [name](const PhaseFacts &each) { return each.phase.name == name; });
    return broken != all.rend() ? *broken : all.back();
}

} // namespace

std::vector<PhaseFacts> phaseFacts(const Exchange &exchange)
{
    std::vector<PhaseFacts> all;
    const auto whole = exchange.end().sinceStart();
    for (const auto &phase : timeline::phases(exchange.timeline)) {
        all.push_back(factsOf(exchange, phase));
        if (whole > Duration::zero())
            all.back().share = microseconds(phase.length()) / microseconds(whole);
    }
    if (exchange.failure && !all.empty())
        phaseOf(*exchange.failure, all).isFailed = true;
    return all;
}

PhaseName failedPhase(FailurePhase phase)
{
    switch (phase) {
    case FailurePhase::Dns: return PhaseName::Dns;
    case FailurePhase::Connect: return PhaseName::Tcp;
    case FailurePhase::Proxy: return PhaseName::Proxy;
    case FailurePhase::Tls: return PhaseName::Tls;
    case FailurePhase::Head: return PhaseName::Head;
    case FailurePhase::ExpectWait: return PhaseName::ExpectWait;
    case FailurePhase::Body: return PhaseName::Body;
    case FailurePhase::Wait: return PhaseName::Wait;
    case FailurePhase::Response: return PhaseName::Response;
    }
    return PhaseName::Wait;
}

QString phaseLabel(PhaseName phase)
{
    switch (phase) {
    case PhaseName::Blocked: return Words::tr("Blocked");
    case PhaseName::Dns: return Words::tr("DNS");
    case PhaseName::Tcp: return Words::tr("TCP");
    case PhaseName::Proxy: return Words::tr("Proxy");
    case PhaseName::Tls: return Words::tr("TLS");
    case PhaseName::Head: return Words::tr("Request");
    case PhaseName::ExpectWait: return Words::tr("Expect wait");
    case PhaseName::Body: return Words::tr("Body");
    case PhaseName::Wait: return Words::tr("Wait");
    case PhaseName::Response: return Words::tr("Response");
    }
    return {};
}

QString phaseMeaning(PhaseName phase)
{
    switch (phase) {
    case PhaseName::Blocked: return Words::tr("Until the first step could begin.");
    case PhaseName::Dns: return Words::tr("The name was resolved to addresses.");
    case PhaseName::Tcp: return Words::tr("From the first attempt to the connection that was used.");
    case PhaseName::Proxy: return Words::tr("The conversation with the proxy.");
    case PhaseName::Tls: return Words::tr("The TLS handshake.");
    case PhaseName::Head: return Words::tr("The request's head left.");
    case PhaseName::ExpectWait:
        return Words::tr("The body was withheld until 100, something final, or the limit.");
    case PhaseName::Body: return Words::tr("The request's content left.");
    case PhaseName::Wait: return Words::tr("Until the first byte of the final answer.");
    case PhaseName::Response: return Words::tr("The final answer came.");
    }
    return {};
}

} // namespace expectra
