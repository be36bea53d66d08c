// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/connection/tunnel/tunnelcheck.h"

namespace expectra::test {

namespace {

using connection::Tunnel;

QByteArray ended(const Tunnel &tunnel)
{
    const auto &failure = tunnel.failure();
    if (tunnel.state() == Tunnel::State::Open)
        return "open";
    auto words = failure ? QByteArray::fromStdString(failure->message) : QByteArray("talking");
    if (tunnel.state() == Tunnel::State::Talking && failure)
        words += " (more to come)";
    if (!tunnel.facts().answerContent.empty())
        words += ": " + QByteArray::fromStdString(tunnel.facts().answerContent);
    return words;
}

} // namespace

QByteArray conversation(Tunnel &tunnel, const QByteArrayList &pieces, bool closes)
{
    auto said = QByteArray::fromStdString(tunnel.takeOutgoing());
    QByteArray surplus;
    for (const auto &piece : pieces) {
        if (tunnel.state() == Tunnel::State::Open) {
            surplus += piece; // the way is open: this goes past the tunnel
            continue;
        }
        tunnel.receive({piece.constData(), std::size_t(piece.size())}, Instant());
        surplus += QByteArray::fromStdString(tunnel.takeSurplus());
        said += QByteArray::fromStdString(tunnel.takeOutgoing());
    }
    if (closes)
        tunnel.peerClosed();
    return said + " => " + ended(tunnel) + (surplus.isEmpty() ? QByteArray() : " behind '" + surplus + "'");
}

QByteArray inEverySplit(const NewTunnel &make, const QByteArray &answer, bool closes)
{
    const auto whole = conversation(*make(), {answer}, closes);
    QByteArrayList bytes;
    for (const char byte : answer)
        bytes << QByteArray(1, byte);
    if (const auto other = conversation(*make(), bytes, closes); other != whole)
        return "whole: " + whole + "\nbyte by byte: " + other;
    for (int i = 1; i < answer.size(); ++i) {
        if (const auto other = conversation(*make(), {answer.left(i), answer.mid(i)}, closes); other != whole)
            return "whole: " + whole + "\nsplit at " + QByteArray::number(i) + ": " + other;
    }
    return whole;
}

} // namespace expectra::test
