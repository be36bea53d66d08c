// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/facts/handover.h"

#include "app/http/syntax.h"
#include "app/diagnosis/facts/places.h"
#include "app/diagnosis/facts/standing.h"

#include <algorithm>
#include <array>

namespace expectra::diagnosis {

namespace {

// RFC 9110 section 7.6.1. Transfer-Encoding is left out: a hop may well choose the same framing again.
constexpr std::array<std::string_view, 5> hopByHopFields{"Keep-Alive", "Proxy-Connection",
                                                         "Proxy-Authorization", "TE", "Upgrade"};

http::Headers sentHeaders(const Exchange &exchange)
{
    http::Headers headers;
    for (const auto &field : exchange.request->headers)
        headers.append(field.field);
    return headers;
}

/// Sent by us, meant for the next hop, and still there at the origin with the value that was sent.
std::vector<http::Header> handedOn(const http::Headers &sent, const http::Headers &arrived)
{
    std::vector<http::Header> found;
    for (const auto &header : sent) {
        const bool isListed =
            std::any_of(hopByHopFields.begin(), hopByHopFields.end(), [&header](std::string_view name) {
                return http::equalsIgnoringCase(name, header.name);
            });
        const bool isHopByHop = isListed || sent.hasMember("Connection", header.name);
        if (isHopByHop && arrived.value(header.name) == header.value)
            found.push_back(header);
    }
    return found;
}

/// Probes of exactly 100-continue with a body to wait for: a 100 that comes for one of them on one route only
/// is no matter of how the value was read, or of a body that was there already.
bool asksForContinue(Probe probe)
{
    return probe == Probe::Continue || probe == Probe::Chunked || probe == Probe::RefusedPath;
}

/// All plays saw a 100, or none did and all were answered; nullopt: they differ, or there is nothing.
std::optional<bool> sawContinue(const Diagnosis &diagnosis, const Cell &cell)
{
    std::optional<bool> saw;
    for (const auto *sample : diagnosis.samplesOf(cell.probe, cell.route)) {
        const auto &reading = sample->reading;
        if (!reading.wasAnswered() && !reading.sawContinue)
            return std::nullopt;
        if (saw && *saw != reading.sawContinue)
            return std::nullopt;
        saw = reading.sawContinue;
    }
    return saw;
}

/// The same way, with nothing but the origin exchanged for the lab's echo.
bool isSameWay(const Route &a, const Route &b)
{
    return a.way == b.way && a.place == b.place && a.version == b.version;
}

std::optional<OwnContinue> shownByEcho(const Diagnosis &diagnosis, std::size_t route)
{
    for (const auto &sample : diagnosis.samples) {
        const bool isHere = sample.route == route;
        const bool isThroughTheSame = diagnosis.routes[route].way == Route::Way::Proxy &&
                                      isSameWay(diagnosis.routes[route], diagnosis.routes[sample.route]);
        if (!isHere && !isThroughTheSame)
            continue;
        const auto handover = handoverOf(sample);
        if (handover && handover->wasContinueMade)
            return OwnContinue{{sample.probe, sample.route}, std::nullopt};
    }
    return std::nullopt;
}

/// The first probe that got a 100 here and none on a nearer route, in both of which `isMeant` sees what it
/// looks for.
template <class IsMeant>
std::optional<OwnContinue> shownByRoutes(const Diagnosis &diagnosis, std::size_t route, IsMeant isMeant)
{
    for (std::size_t nearer = 0; nearer < diagnosis.routes.size(); ++nearer) {
        if (!isNearer(diagnosis, nearer, route) || !knowsContinue(diagnosis, nearer))
            continue;
        for (const auto probe : allProbes()) {
            const Cell here{probe, route};
            const Cell there{probe, nearer};
            if (asksForContinue(probe) && sawContinue(diagnosis, here) == true &&
                sawContinue(diagnosis, there) == false && isMeant(here, there))
                return OwnContinue{here, there};
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<Handover> handoverOf(const Sample &sample)
{
    if (!sample.arrived)
        return std::nullopt;
    const auto &arrived = *sample.arrived;
    const auto &request = *sample.exchanges.back()->request;
    const auto sent = sentHeaders(*sample.exchanges.back());
    Handover handover;
    handover.sentExpect = sent.combined("Expect");
    handover.arrivedExpect = arrived.headers.combined("Expect");
    handover.wasExpectRemoved = handover.sentExpect && !handover.arrivedExpect;
    handover.wasExpectChanged =
        handover.sentExpect && handover.arrivedExpect && *handover.sentExpect != *handover.arrivedExpect;
    handover.wasDowngraded = request.version != http::Version::Http10 && arrived.version == "HTTP/1.0";
    handover.wasContinueMade = sample.reading.sawContinue && !arrived.sentContinue;
    handover.wasContinueLost = !sample.reading.sawContinue && arrived.sentContinue;
    handover.hopByHop = handedOn(sent, arrived.headers);
    return handover;
}

std::optional<OwnContinue> ownContinue(const Diagnosis &diagnosis, std::size_t route)
{
    if (auto shown = shownByEcho(diagnosis, route))
        return shown;
    return shownByRoutes(diagnosis, route, [](const Cell &, const Cell &) { return true; });
}

std::optional<OwnContinue> hiddenRefusal(const Diagnosis &diagnosis, std::size_t route)
{
    return shownByRoutes(diagnosis, route, [&diagnosis](const Cell &here, const Cell &there) {
        const auto &behind = diagnosis.sample(here.probe, here.route)->reading;
        const auto &before = diagnosis.sample(there.probe, there.route)->reading;
        return before.answeredEarly && !before.isMet() && !behind.isMet();
    });
}

} // namespace expectra::diagnosis
