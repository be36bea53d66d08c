// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which tab is playing what. Between the tabs, which know no wire, and the wire's thread, which knows no
// tabs. Law: every start is followed by one finished, unless the owner is forgotten before.

#include "app/player/wirethread.h"
#include "ui/shell/start/labtrust.h"

#include <map>
#include <set>

namespace expectra {

class Plays final : public QObject
{
    Q_OBJECT

public:
    explicit Plays(QObject *parent = nullptr);

    /// The lab that is believed without being asked.
    void setLab(LabTrust lab) { m_lab = std::move(lab); }
    [[nodiscard]] const LabTrust &lab() const { return m_lab; }
    /// For those who play many requests at once and know which is whose. Their exchanges are told too,
    /// without an owner.
    [[nodiscard]] WireThread &wire() { return m_wire; }
    void start(QObject *owner, const PreparedRequest &request); // nothing while the owner still plays
    void cancel(QObject *owner);
    /// Reads no more of the answer until it is let go on; nothing where the owner doesn't play.
    void setPaused(QObject *owner, bool isPaused);
    [[nodiscard]] bool isPlaying(QObject *owner) const;
    [[nodiscard]] bool isPaused(QObject *owner) const;
    [[nodiscard]] const std::shared_ptr<cookies::SharedJar> &jar() const { return m_jar; }
    [[nodiscard]] bool isIdle() const { return m_owners.empty(); }

signals:
    void started(QObject *owner);
    void pausedChanged(QObject *owner);
    void exchangeProgressed(QObject *owner, const expectra::ExchangePtr &snapshot);
    void exchangeFinished(QObject *owner, const expectra::ExchangePtr &exchange);
    void finished(QObject *owner);

private:
    void handleDestroyed(QObject *owner);
    void handleFinished(PlayId play);
    [[nodiscard]] QObject *ownerOf(PlayId play) const; // nullptr once the owner is gone
    [[nodiscard]] PlayId playOf(QObject *owner) const; // 0 for none

    WireThread m_wire;
    std::shared_ptr<cookies::SharedJar> m_jar; // of all plays of this window
    LabTrust m_lab;
    std::map<PlayId, QObject *> m_owners;
    std::set<PlayId> m_paused;
};

} // namespace expectra
