// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/facts/places.h"

#include "app/http/target.h"
#include "app/request/proxychoice.h"
#include "app/analysis/wiretext.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace expectra::diagnosis {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Places)
};

using Way = Route::Way;

int hopCount(const Diagnosis &diagnosis, std::size_t route)
{
    return int(hopSigns(diagnosis, route).size());
}

/// What was sent there arrived at the lab's echo origin: it hands requests on.
bool leadsToEcho(const Diagnosis &diagnosis, std::size_t address)
{
    const auto &samples = diagnosis.samples;
    return std::any_of(samples.begin(), samples.end(), [&](const Sample &sample) {
        return sample.arrived && diagnosis.routes[sample.route].way == Way::Address &&
               diagnosis.routes[sample.route].place == diagnosis.routes[address].place;
    });
}

/// An address that the user names is the origin's own, as a rule; more hops behind it than on the way of the
/// public name say that it is something in front of it.
bool isBehindMoreHops(const Diagnosis &diagnosis, std::size_t address)
{
    for (std::size_t i = 0; i < diagnosis.routes.size(); ++i) {
        if (diagnosis.routes[i].way == Way::Direct && !isEcho(diagnosis, i))
            return hopCount(diagnosis, address) > hopCount(diagnosis, i);
    }
    return false;
}

int distance(const Diagnosis &diagnosis, std::size_t route)
{
    switch (diagnosis.routes[route].way) {
    case Way::Address: return leadsToEcho(diagnosis, route) || isBehindMoreHops(diagnosis, route) ? 2 : 0;
    case Way::Direct: return 1;
    case Way::Proxy: return isTunnel(diagnosis, route) ? 3 : 4;
    }
    return 0;
}

QString placeOf(const Diagnosis &diagnosis, std::size_t index)
{
    const auto &route = diagnosis.routes[index];
    if (!route.label.empty())
        return escapedText(route.label);
    if (route.way == Way::Proxy) {
        const auto proxy = parseProxy(route.place);
        return escapedText(proxy ? proxy->place.toString() : route.place);
    }
    if (route.way == Way::Address)
        return escapedText(route.place);
    const auto target = http::parseTarget(route.echo.empty() ? diagnosis.base.url : route.echo);
    return target ? escapedText(target->authority()) : QString();
}

} // namespace

bool isEcho(const Diagnosis &diagnosis, std::size_t route)
{
    return !diagnosis.routes[route].echo.empty();
}

bool isTunnel(const Diagnosis &diagnosis, std::size_t route)
{
    const auto &samples = diagnosis.samples;
    return std::any_of(samples.begin(), samples.end(), [route](const Sample &sample) {
        const auto &proxy = sample.exchanges.back()->connection.proxy;
        return sample.route == route && proxy && proxy->isTunnel;
    });
}

bool isForwarded(const Diagnosis &diagnosis, std::size_t route)
{
    return diagnosis.routes[route].way == Way::Proxy && !isTunnel(diagnosis, route);
}

bool knowsContinue(const Diagnosis &diagnosis, std::size_t route)
{
    return diagnosis.routes[route].version.value_or(diagnosis.base.version) != http::Version::Http10;
}

bool isNearer(const Diagnosis &diagnosis, std::size_t a, std::size_t b)
{
    if (isEcho(diagnosis, a) || isEcho(diagnosis, b))
        return false;
    return distance(diagnosis, a) < distance(diagnosis, b);
}

std::vector<std::size_t> byNearness(const Diagnosis &diagnosis)
{
    std::vector<std::size_t> places(diagnosis.routes.size());
    std::iota(places.begin(), places.end(), std::size_t(0));
    std::vector<std::pair<int, std::size_t>> ranked;
    constexpr int behindAll = 9;
    for (const auto place : places)
        ranked.emplace_back(isEcho(diagnosis, place) ? behindAll : distance(diagnosis, place), place);
    std::sort(ranked.begin(), ranked.end());
    std::transform(ranked.begin(), ranked.end(), places.begin(),
                   [](const std::pair<int, std::size_t> &each) { return each.second; });
    return places;
}

const ResponseHead *answerOf(const Diagnosis &diagnosis, const Cell &cell)
{
    const auto *const sample = diagnosis.sample(cell.probe, cell.route);
    if (!sample)
        return nullptr;
    const auto &response = sample->exchanges.back()->response;
    return response ? &*response : nullptr;
}

QString partyName(const Diagnosis &diagnosis, std::size_t route)
{
    const auto place = placeOf(diagnosis, route);
    switch (diagnosis.routes[route].way) {
    case Way::Proxy: return Words::tr("the proxy %1").arg(place);
    case Way::Address: return Words::tr("the server at %1").arg(place);
    case Way::Direct: return Words::tr("the server %1").arg(place);
    }
    return {};
}

QString hopName(const Diagnosis &diagnosis, std::size_t route)
{
    if (diagnosis.routes[route].way == Way::Proxy && isTunnel(diagnosis, route))
        return Words::tr("something behind the proxy %1").arg(placeOf(diagnosis, route));
    if (diagnosis.routes[route].way == Way::Proxy)
        return partyName(diagnosis, route);
    if (!diagnosis.routes[route].label.empty() || isEcho(diagnosis, route) ||
        diagnosis.routes[route].way == Way::Address)
        return Words::tr("the gateway %1").arg(placeOf(diagnosis, route));
    return Words::tr("something in front of %1").arg(placeOf(diagnosis, route));
}

QString capital(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

} // namespace expectra::diagnosis
