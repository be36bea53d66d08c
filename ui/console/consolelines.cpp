// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/consolelines.h"

#include "app/analysis/timing/eventwords.h"
#include "app/analysis/wiretext.h"

#include <QtCore/QCoreApplication>

namespace expectra {

namespace {

constexpr int longestAddress = 400;
constexpr int longestText = 1000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Console)
};

QString ascii(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QString failureText(const Exchange &exchange)
{
    const auto &failure = *exchange.failure;
    const auto phase = ascii(failurePhaseName(failure.phase));
    return failure.message.empty()
               ? Words::tr("Failed in %1: %2").arg(phase, ascii(failureKindName(failure.kind)))
               : Words::tr("Failed in %1: %2").arg(phase, shortText(failure.message, longestText));
}

QString textOf(const Exchange &exchange, const timeline::Event &event)
{
    if (std::holds_alternative<timeline::Failed>(event.payload) && exchange.failure)
        return failureText(exchange);
    const auto words = eventWords(event);
    if (words.bytes.isEmpty())
        return words.what;
    return Words::tr("%1, bytes %2–%3").arg(words.what).arg(words.bytes.begin).arg(words.bytes.end);
}

} // namespace

std::vector<ConsoleLine> ConsoleLines::take(const Exchange &exchange)
{
    const auto start = std::chrono::duration_cast<Duration>(exchange.startedAt.time_since_epoch());
    const auto &events = exchange.timeline.events();
    const auto [known, isNew] = m_told.try_emplace(exchange.id, 0);
    std::vector<ConsoleLine> lines;
    if (isNew) {
        const auto &request = *exchange.request;
        lines.push_back(
            {LogLevel::Info, exchange.id, start,
             shortText(request.method, 20) + QLatin1Char(' ') + shortText(request.url, longestAddress)});
    }
    for (auto i = known->second; i < events.size(); ++i)
        lines.push_back({levelOf(events[i]), exchange.id, start + events[i].at.sinceStart(),
                         textOf(exchange, events[i])});
    known->second = events.size();
    if (exchange.isComplete)
        m_told.erase(known);
    return lines;
}

} // namespace expectra
