// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/verdict/findings/families.h"

#include "app/http/syntax.h"
#include "app/analysis/wiretext.h"
#include "app/diagnosis/facts/handover.h"
#include "app/diagnosis/facts/places.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace expectra::diagnosis {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HandoverFindings)
};

constexpr int valueLength = 60;

QString expectSection()
{
    return QStringLiteral("RFC 9110 section 10.1.1");
}

/// One play that arrived, with what became of it.
struct Arrival
{
    const Sample *sample = nullptr;
    Handover handover;
};

std::vector<Arrival> arrivalsWhere(const Diagnosis &diagnosis,
                                   const std::function<bool(const Handover &)> &is)
{
    std::vector<Arrival> found;
    for (const auto &sample : diagnosis.samples) {
        const auto handover = handoverOf(sample);
        if (handover && is(*handover))
            found.push_back({&sample, *handover});
    }
    return found;
}

std::vector<Cell> cellsOf(const std::vector<Arrival> &arrivals)
{
    std::vector<Cell> cells;
    for (const auto &arrival : arrivals)
        cells.push_back(cellOf(*arrival.sample));
    return cells;
}

QString hopOf(const Diagnosis &diagnosis, const std::vector<Arrival> &arrivals)
{
    return capital(hopName(diagnosis, arrivals.front().sample->route));
}

/// EXP-014.
void continueMadeOnTheWay(const Diagnosis &diagnosis, std::vector<RouteFinding> &found)
{
    std::vector<Cell> cells;
    std::optional<std::size_t> first;
    for (std::size_t route = 0; route < diagnosis.routes.size(); ++route) {
        const auto own = ownContinue(diagnosis, route);
        if (!own || std::find(cells.begin(), cells.end(), own->shown) != cells.end())
            continue;
        first = first.value_or(route);
        cells.push_back(own->shown);
        if (own->against)
            cells.push_back(*own->against);
    }
    if (!first)
        return;
    found.push_back(
        {{"EXP-014", Severity::Warning,
          Words::tr("%1 answers 100 itself; the origin sent none.").arg(capital(hopName(diagnosis, *first))),
          Words::tr("The 100 says nothing about the origin: it may refuse the request or never have been "
                    "asked, and the body is sent all the same."),
          cellEvidence(diagnosis, cells), expectSection(),
          Words::tr("Where refusals before the body matter, let the gateway hand Expect on and wait for the "
                    "origin's answer. Where they don't, this is harmless.")},
         cells});
}

QString expectThatArrived(const Handover &handover)
{
    if (handover.wasExpectRemoved)
        return Words::tr("“%1” was sent, no Expect arrived")
            .arg(shortText(*handover.sentExpect, valueLength));
    return Words::tr("“%1” was sent, “%2” arrived")
        .arg(shortText(*handover.sentExpect, valueLength), shortText(*handover.arrivedExpect, valueLength));
}

/// EXP-015.
void expectTouched(const Diagnosis &diagnosis, std::vector<RouteFinding> &found)
{
    const auto arrivals = arrivalsWhere(diagnosis, [](const Handover &handover) {
        return handover.wasExpectRemoved || handover.wasExpectChanged;
    });
    if (arrivals.empty())
        return;
    const bool isRemoved = std::any_of(arrivals.begin(), arrivals.end(), [](const Arrival &arrival) {
        return arrival.handover.wasExpectRemoved;
    });
    std::vector<Evidence> evidence;
    for (const auto &arrival : arrivals)
        evidence.push_back(
            {expectThatArrived(arrival.handover), std::nullopt, std::nullopt, Direction::Sent});
    const auto hop = hopOf(diagnosis, arrivals);
    found.push_back(
        {{"EXP-015", Severity::Warning,
          isRemoved ? Words::tr("%1 removes Expect.").arg(hop) : Words::tr("%1 changes Expect.").arg(hop),
          Words::tr("The origin never learns that the client waits. It can't refuse the body "
                    "before it is sent, and sends no 100 either."),
          std::move(evidence), expectSection(),
          Words::tr("At the gateway: hand Expect on as it came, unless it answers for the origin "
                    "on purpose.")},
         cellsOf(arrivals)});
}

/// EXP-026.
void versionLowered(const Diagnosis &diagnosis, std::vector<RouteFinding> &found)
{
    const auto arrivals =
        arrivalsWhere(diagnosis, [](const Handover &handover) { return handover.wasDowngraded; });
    if (arrivals.empty())
        return;
    const auto cells = cellsOf(arrivals);
    found.push_back(
        {{"EXP-026", Severity::Warning,
          Words::tr("%1 hands requests on as HTTP/1.0.").arg(hopOf(diagnosis, arrivals)),
          Words::tr(
              "HTTP/1.0 knows no interim responses: no 100 of the origin can come through, and a server "
              "may refuse an Expect that it gets there."),
          cellEvidence(diagnosis, cells), QStringLiteral("RFC 9110 section 6.2"),
          Words::tr("At the gateway: speak HTTP/1.1 to what is behind it.")},
         cells});
}

/// EXP-027. Values are left out: one of these fields holds credentials.
void hopFieldsHandedOn(const Diagnosis &diagnosis, std::vector<RouteFinding> &found)
{
    const auto arrivals =
        arrivalsWhere(diagnosis, [](const Handover &handover) { return !handover.hopByHop.empty(); });
    if (arrivals.empty())
        return;
    QStringList names;
    for (const auto &arrival : arrivals) {
        for (const auto &header : arrival.handover.hopByHop) {
            if (const auto name = escapedText(header.name); !names.contains(name))
                names.append(name);
        }
    }
    const bool leaksLogin = names.contains(QStringLiteral("Proxy-Authorization"), Qt::CaseInsensitive);
    std::vector<Evidence> evidence;
    for (const auto &name : names)
        evidence.push_back(
            {Words::tr("%1 arrived at the origin").arg(name), std::nullopt, std::nullopt, Direction::Sent});
    found.push_back(
        {{"EXP-027", leaksLogin ? Severity::Error : Severity::Warning,
          leaksLogin
              ? Words::tr("%1 hands the proxy's credentials on to the origin.")
                    .arg(hopOf(diagnosis, arrivals))
              : Words::tr("%1 hands on fields that were meant for it alone.").arg(hopOf(diagnosis, arrivals)),
          Words::tr("Fields about one connection end at its other end. What is handed on makes the next hop "
                    "act on a connection that it isn't part of."),
          std::move(evidence), QStringLiteral("RFC 9110 section 7.6.1"),
          Words::tr(
              "At the gateway: remove these fields, and those that Connection names, from what it hands "
              "on.")},
         cellsOf(arrivals)});
}

/// EXP-028.
void continueLost(const Diagnosis &diagnosis, std::vector<RouteFinding> &found)
{
    const auto arrivals =
        arrivalsWhere(diagnosis, [](const Handover &handover) { return handover.wasContinueLost; });
    if (arrivals.empty())
        return;
    const auto cells = cellsOf(arrivals);
    found.push_back({{"EXP-028", Severity::Warning,
                      Words::tr("%1 keeps the origin's 100 to itself.").arg(hopOf(diagnosis, arrivals)),
                      Words::tr("The origin called for the body, and the client waited on until its limit: "
                                "every upload is late by that much."),
                      cellEvidence(diagnosis, cells), QStringLiteral("RFC 9110 section 15.2"),
                      Words::tr("At the gateway: hand on interim responses to clients that speak HTTP/1.1.")},
                     cells});
}

} // namespace

std::vector<RouteFinding> handoverFindings(const Diagnosis &diagnosis)
{
    std::vector<RouteFinding> found;
    continueMadeOnTheWay(diagnosis, found);
    expectTouched(diagnosis, found);
    versionLowered(diagnosis, found);
    hopFieldsHandedOn(diagnosis, found);
    continueLost(diagnosis, found);
    return found;
}

} // namespace expectra::diagnosis
