// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/timing/eventwords.h"

#include "app/analysis/proxytalk.h"
#include "app/analysis/wire/framewords.h"

#include "app/analysis/wiretext.h"

#include <QCoreApplication>
#include <QStringList>

namespace expectra {

namespace {

using namespace timeline;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(EventWords)
};

QString place(const Endpoint &endpoint)
{
    return QString::fromStdString(endpoint.toString());
}

QString said(const SystemError &error)
{
    return shortText(error.text, 200);
}

struct Teller
{
    EventWords operator()(const LookupStarted &e) const
    {
        return {Words::tr("Lookup of %1").arg(shortText(e.host, 200))};
    }
    EventWords operator()(const LookupFinished &e) const
    {
        QStringList addresses;
        for (const auto &address : e.addresses)
            addresses.append(QString::fromStdString(address.address));
        return {Words::tr("Resolved to %1").arg(addresses.join(QStringLiteral(", ")))};
    }
    EventWords operator()(const LookupFailed &e) const
    {
        return {Words::tr("Lookup failed: %1").arg(said(e.error))};
    }
    EventWords operator()(const ConnectStarted &e) const
    {
        return {Words::tr("Attempt %1: connecting to %2").arg(e.attempt).arg(place(e.to))};
    }
    EventWords operator()(const Connected &e) const
    {
        return {Words::tr("Attempt %1: connected from %2").arg(e.attempt).arg(place(e.local))};
    }
    EventWords operator()(const ConnectFailed &e) const
    {
        return {Words::tr("Attempt %1 failed: %2").arg(e.attempt).arg(said(e.error))};
    }
    EventWords operator()(const Reused &e) const
    {
        return {Words::tr("Kept connection to %1 taken").arg(place(e.remote))};
    }
    EventWords operator()(const TlsStarted &e) const
    {
        return {e.hop == Hop::Proxy ? Words::tr("TLS with the proxy begins") : Words::tr("TLS begins")};
    }
    EventWords operator()(const TlsMessage &e) const
    {
        const auto name = QString::fromStdString(e.name);
        return {e.isOutgoing ? Words::tr("TLS: %1 sent, %2 B").arg(name).arg(e.size)
                             : Words::tr("TLS: %1 received, %2 B").arg(name).arg(e.size)};
    }
    EventWords operator()(const TlsAlert &e) const
    {
        const auto name = QString::fromStdString(e.name);
        return {e.isOutgoing ? Words::tr("TLS alert sent: %1").arg(name)
                             : Words::tr("TLS alert received: %1").arg(name)};
    }
    EventWords operator()(const TlsEstablished &e) const
    {
        return {Words::tr("%1 established").arg(QString::fromStdString(e.facts ? e.facts->version : "TLS"))};
    }
    EventWords operator()(const TlsFailed &e) const
    {
        return {Words::tr("TLS failed: %1").arg(said(e.error))};
    }
    EventWords operator()(const ProxySent &e) const
    {
        return {Words::tr("To the proxy: %1").arg(shortText(shownTalk(e.bytes), 200))};
    }
    EventWords operator()(const ProxyReceived &e) const
    {
        return {Words::tr("From the proxy: %1").arg(shortText(e.bytes, 200))};
    }
    EventWords operator()(const ProxyStarted &) const { return {Words::tr("The proxy is asked for a way")}; }
    EventWords operator()(const ProxyPassed &) const { return {Words::tr("The proxy opened the way")}; }
    EventWords operator()(const StreamOpened &e) const
    {
        return {Words::tr("Stream %1 opened").arg(e.stream)};
    }
    EventWords operator()(const FrameSent &e) const
    {
        return {frameWords(e.frame), Direction::Sent, e.frame.bytes};
    }
    EventWords operator()(const FrameReceived &e) const
    {
        return {frameWords(e.frame), Direction::Received, e.frame.bytes};
    }
    EventWords operator()(const WindowClosed &e) const
    {
        return {e.stream == 0 ? Words::tr("The connection's window is full: nothing may be sent")
                              : Words::tr("The stream's window is full: nothing may be sent")};
    }
    EventWords operator()(const WindowOpened &) const { return {Words::tr("The window is open again")}; }
    EventWords operator()(const Paused &) const { return {Words::tr("Reading paused")}; }
    EventWords operator()(const Resumed &) const { return {Words::tr("Reading resumed")}; }
    EventWords operator()(const Sent &e) const { return {Words::tr("Sent"), Direction::Sent, e.bytes}; }
    EventWords operator()(const Transmitted &e) const
    {
        return {Words::tr("All before byte %1 left this machine").arg(e.upTo)};
    }
    EventWords operator()(const Acknowledged &e) const
    {
        return {Words::tr("The peer has all before byte %1").arg(e.upTo)};
    }
    EventWords operator()(const BodyRead &) const { return {Words::tr("Content read to its end")}; }
    EventWords operator()(const BodySourceFailed &e) const
    {
        return {Words::tr("Content can't be read: %1").arg(shortText(e.text, 200))};
    }
    EventWords operator()(const Received &e) const
    {
        return {Words::tr("Received"), Direction::Received, e.bytes};
    }
    EventWords operator()(const PeerClosed &) const { return {Words::tr("The peer closed its side")}; }
    EventWords operator()(const ConnectionLost &e) const
    {
        return {Words::tr("Connection lost: %1").arg(said(e.error))};
    }
    EventWords operator()(const LimitReached &e) const
    {
        return {Words::tr("Time limit passed: %1").arg(limit(e.limit))};
    }
    EventWords operator()(const Cancelled &) const { return {Words::tr("Cancelled")}; }
    EventWords operator()(const HeadStarted &) const { return {Words::tr("Request head handed over")}; }
    EventWords operator()(const HeadSent &) const { return {Words::tr("Request head sent")}; }
    EventWords operator()(const BodyWithheld &) const { return {Words::tr("Body withheld")}; }
    EventWords operator()(const BodyReleased &e) const { return {released(e.by)}; }
    EventWords operator()(const BodyAbandoned &) const
    {
        return {Words::tr("The rest of the body will not be sent")};
    }
    EventWords operator()(const BodySent &) const { return {Words::tr("Body sent")}; }
    EventWords operator()(const InterimReceived &e) const
    {
        return {Words::tr("Interim response %1").arg(e.status), Direction::Received, e.head};
    }
    EventWords operator()(const FinalHeadReceived &e) const
    {
        return {Words::tr("Final response %1").arg(e.status), Direction::Received, e.head};
    }
    EventWords operator()(const ResponseEnded &) const { return {Words::tr("Response complete")}; }
    EventWords operator()(const Failed &) const { return {Words::tr("Failed")}; }
    EventWords operator()(const Ended &e) const { return {ended(e.closedBy)}; }

    static QString limit(Limit limit)
    {
        switch (limit) {
        case Limit::Lookup: return Words::tr("lookup");
        case Limit::Connect: return Words::tr("connect");
        case Limit::NextAddress: return Words::tr("next address");
        case Limit::ExpectWait: return Words::tr("wait for 100");
        case Limit::Idle: return Words::tr("silence");
        case Limit::Whole: return Words::tr("whole exchange");
        }
        return {};
    }

    static QString released(ReleasedBy by)
    {
        switch (by) {
        case ReleasedBy::NothingAwaited: return Words::tr("Body let go: nothing to wait for");
        case ReleasedBy::Continue: return Words::tr("Body let go: 100 came");
        case ReleasedBy::Limit: return Words::tr("Body let go: the wait's limit passed");
        case ReleasedBy::Policy: return Words::tr("Body let go: to be finished all the same");
        }
        return {};
    }

    static QString ended(ClosedBy by)
    {
        switch (by) {
        case ClosedBy::Nobody: return Words::tr("Ended, connection kept");
        case ClosedBy::Us: return Words::tr("Ended, connection closed by us");
        case ClosedBy::Peer: return Words::tr("Ended, connection closed by the peer");
        case ClosedBy::Reset: return Words::tr("Ended, connection torn down");
        }
        return {};
    }
};

} // namespace

EventWords eventWords(const timeline::Event &event)
{
    return std::visit(Teller{}, event.payload);
}

} // namespace expectra
