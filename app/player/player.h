// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Plays requests: one play leads to one or more exchanges (a 417 retry, a reconnect). Owns the pool of kept
// connections. Lives in the thread that does the wire work; callers in other threads go through WireThread.
// Laws: every play ends with playFinished, after its last exchangeFinished; nothing is told about a play
// after that; a connection on which a body is owed or an answer came early is never kept.

#include "app/cookies/jar.h"
#include "app/exchange/exchange.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <functional>
#include <map>
#include <memory>

namespace expectra {

using PlayId = std::uint64_t;

/// Takes the content of final answers while it arrives. `begin` comes before each exchange's first byte,
/// `head` before its content's first byte, `end` behind its last.
struct ContentSink
{
    std::function<void()> begin;
    std::function<void(const ResponseHead &)> head;
    std::function<void(std::string_view)> take;
    std::function<void()> end;
};

struct PlayOptions
{
    Keep keepInbound = Keep::Everything;       // the runner keeps a prefix, the workbench everything
    std::shared_ptr<ContentSink> sink;         // called on the wire's thread
    bool wantsProgress = false;                // exchangeProgressed is told, at most once a frame
    std::shared_ptr<cookies::SharedJar> jar;   // for requests that keep cookies; may be shared with others
    Initiator initiator = Initiator::Composer; // of the first exchange
    std::optional<std::uint64_t> onConnection; // this kept connection may serve it, and no other kept one
    bool leavesConnection = true;              // what may be kept is kept for others; else it is closed
};

class Pool;
class Play;
namespace following {
class DigestMemory;
}

class Player final : public QObject
{
    Q_OBJECT

public:
    explicit Player(QObject *parent = nullptr);
    ~Player() override;

    /// `id` is the caller's, unique among running plays.
    void play(PlayId id, std::shared_ptr<const PreparedRequest> request, const PlayOptions &options = {});
    void play(PlayId id, PreparedRequest request, const PlayOptions &options = {})
    {
        play(id, std::make_shared<const PreparedRequest>(std::move(request)), options);
    }
    /// The running exchange ends as cancelled. Unknown ids are ignored: the play may just have finished.
    void cancel(PlayId id);
    /// The running exchange reads nothing more, so that the peer must wait, until it is resumed.
    void pause(PlayId id);
    void resume(PlayId id);
    void closeKeptConnections();

signals:
    void exchangeProgressed(expectra::PlayId play, expectra::ExchangePtr snapshot);
    void exchangeFinished(expectra::PlayId play, expectra::ExchangePtr exchange);
    void playFinished(expectra::PlayId play);

private:
    class Ear;
    struct Ended;

    void startBegun();
    void handleEnd(PlayId id);

    std::unique_ptr<Pool> m_pool;
    std::unique_ptr<following::DigestMemory> m_digests;
    std::unique_ptr<Ear> m_ear;
    std::map<PlayId, std::unique_ptr<Play>> m_plays;
    std::vector<PlayId> m_begun; // not started yet
    QPointer<Ended> m_ended;     // goes when the event loop runs again
    std::uint64_t m_lastExchange = 0;
    std::unique_ptr<char[]> m_buffer;
};

} // namespace expectra
