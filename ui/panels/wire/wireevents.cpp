// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/wire/wireevents.h"

#include "app/analysis/wiretext.h"

#include <QtCore/QCoreApplication>

namespace expectra {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WirePanel)
};

template <class... Each>
struct Overload : Each...
{
    using Each::operator()...;
};
template <class... Each>
Overload(Each...) -> Overload<Each...>;

QString releaseText(timeline::ReleasedBy by)
{
    switch (by) {
    case timeline::ReleasedBy::NothingAwaited: return {};
    case timeline::ReleasedBy::Continue: return Words::tr("100 came: the body is sent");
    case timeline::ReleasedBy::Limit: return Words::tr("The wait is over: the body is sent");
    case timeline::ReleasedBy::Policy: return Words::tr("The body is sent after all");
    }
    return {};
}

QString limitText(timeline::Limit limit)
{
    return Words::tr("Time limit: %1").arg(wireText(timeline::limitName(limit)));
}

QString endText(timeline::ClosedBy by)
{
    switch (by) {
    case timeline::ClosedBy::Nobody: return Words::tr("The connection is kept");
    case timeline::ClosedBy::Us: return Words::tr("Closed from here");
    default: return {}; // the peer's end has an event of its own
    }
}

WireEvent eventOf(const timeline::Event &event, const Exchange &exchange)
{
    using namespace timeline;
    const auto say = [&](const QString &text, bool isTrouble = false) {
        return WireEvent{event.at, text, isTrouble};
    };
    return std::visit(
        Overload{
            [&](const Connected &) { return say(Words::tr("Connected")); },
            [&](const Reused &) { return say(Words::tr("A kept connection is used")); },
            [&](const HeadSent &) { return say(Words::tr("Head sent")); },
            [&](const BodyWithheld &) { return say(Words::tr("The body is withheld")); },
            [&](const BodyReleased &released) { return say(releaseText(released.by)); },
            [&](const BodyAbandoned &) { return say(Words::tr("The body is not sent any further")); },
            [&](const BodySent &) { return say(Words::tr("Body sent")); },
            [&](const BodySourceFailed &failed) { return say(escapedText(failed.text), true); },
            [&](const LimitReached &reached) { return say(limitText(reached.limit), true); },
            [&](const ResponseEnded &) { return say(Words::tr("The response is complete")); },
            [&](const PeerClosed &) { return say(Words::tr("The peer closed its side")); },
            [&](const ConnectionLost &lost) {
                return say(Words::tr("Connection lost: %1").arg(escapedText(lost.error.text)), true);
            },
            [&](const Cancelled &) { return say(Words::tr("Cancelled"), true); },
            [&](const Failed &) {
                return say(exchange.failure ? shortText(exchange.failure->message, 200) : QString(), true);
            },
            [&](const Ended &ended) { return say(endText(ended.closedBy)); },
            [&](const auto &) { return say({}); },
        },
        event.payload);
}

} // namespace

std::vector<WireEvent> wireEvents(const Exchange &exchange)
{
    std::vector<WireEvent> events;
    for (const auto &event : exchange.timeline.events()) {
        if (auto told = eventOf(event, exchange); !told.text.isEmpty())
            events.push_back(std::move(told));
    }
    return events;
}

} // namespace expectra
