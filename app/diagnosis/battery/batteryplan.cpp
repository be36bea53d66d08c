// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/battery/batteryplan.h"

#include "app/analysis/wiretext.h"
#include "app/diagnosis/battery/proberequests.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <numeric>

namespace expectra::diagnosis {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Announcement", text);
}

/// Requests of a probe at most: the deciding ones may be asked three times, and Reuse asks twice.
std::size_t mostOf(Probe probe)
{
    const bool isDeciding = probe == Probe::Plain || probe == Probe::Continue;
    return isDeciding ? 3 : probe == Probe::Reuse ? 2 : 1;
}

/// "3 s", "0.5 s", "7 min": nobody counts the seconds of minutes.
QString secondsText(Duration duration)
{
    if (duration >= 2min)
        return tr("%1 min").arg(std::chrono::ceil<std::chrono::minutes>(duration).count());
    return tr("%1 s").arg(std::chrono::duration<double>(duration).count());
}

/// RFC 9110 section 9.2.1.
bool isSafe(std::string_view method)
{
    constexpr std::array<std::string_view, 4> safe{"GET", "HEAD", "OPTIONS", "TRACE"};
    return std::find(safe.begin(), safe.end(), method) != safe.end();
}

} // namespace

std::size_t Announcement::mostRequests() const
{
    return std::accumulate(requests.begin(), requests.end(), std::size_t{0});
}

QStringList Announcement::lines() const
{
    QStringList ways;
    for (std::size_t i = 0; i < routes.size(); ++i)
        ways << tr("%1 (at most %2)").arg(routes[i]).arg(requests[i]);
    QStringList lines{
        tr("Requests: %1 %2, at most %3, two connections at once.")
            .arg(escapedText(method), escapedText(url))
            .arg(mostRequests()),
        tr("Routes: %1.").arg(ways.join(QStringLiteral("; "))),
        tr("Content: at most %1 in one request, %2 in all.").arg(sizeText(largest), sizeText(content)),
    };
    if (!refusedPath.isEmpty())
        lines << tr("The largest one goes to %1.").arg(refusedPath);
    lines << tr("Time: each waits up to %1 for a 100; at most %2 in all, if nothing answers.")
                 .arg(secondsText(waitLimit), secondsText(longest));
    if (mayChange)
        lines << tr("%1 may change what is at this address: the probes are carried out there like any other "
                    "request.")
                     .arg(escapedText(method));
    if (!composedMethod.empty())
        lines << tr("%1 takes no content: the probes are sent as %2.")
                     .arg(escapedText(composedMethod), escapedText(method));
    return lines;
}

Result<Announcement> announce(const BatteryPlan &plan)
{
    const auto probes = plannedProbes(plan);
    if (!probes)
        return tl::unexpected<Error>(probes.error());
    Announcement announced;
    announced.method = probeMethod(plan.base);
    announced.url = plan.base.url;
    announced.waitLimit = plan.waitLimit;
    announced.mayChange = !isSafe(announced.method);
    if (announced.method != plan.base.method)
        announced.composedMethod = plan.base.method;
    Duration longestRoute{};
    Duration together{};
    for (const auto &route : plan.routes) {
        std::size_t requests = 0;
        Duration time{};
        for (const auto probe : *probes) {
            if (!whyNotAsked(probe, route, plan.base).isEmpty())
                continue;
            const auto request = probeRequest(plan, route, probe);
            if (!request)
                return tl::unexpected<Error>(request.error());
            const auto count = mostOf(probe);
            requests += count;
            time += request->limits.whole.value_or(Duration::zero()) * static_cast<int>(count);
            announced.content += request->bodySize * count;
            announced.largest = std::max(announced.largest, request->bodySize);
        }
        announced.routes.push_back(routeTitle(route));
        announced.requests.push_back(requests);
        longestRoute = std::max(longestRoute, time);
        together += time;
    }
    announced.longest = std::max(longestRoute, together / static_cast<int>(mostConnections));
    if (std::find(probes->begin(), probes->end(), Probe::RefusedPath) != probes->end())
        announced.refusedPath = plan.refusedPath.empty() ? tr("a path beside it that hardly exists")
                                                         : escapedText(plan.refusedPath);
    return announced;
}

} // namespace expectra::diagnosis
