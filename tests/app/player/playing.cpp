// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/player/playing.h"

#include "app/connection/replay.h"
#include "tests/support/printexchange.h"
#include "tests/support/requests.h"

#include <QtTest/QtTest>

namespace expectra::test {

namespace {

void holdsTheLaws(const Exchange &exchange)
{
    const auto disorder = timeline::verifyOrdered(exchange.timeline);
    QVERIFY2(!disorder, disorder.value_or("").c_str());
    const auto again = printed(connection::replay(exchange));
    const auto recorded = printed(exchange);
    QVERIFY2(again == recorded, ("recorded:\n" + recorded + "\nreplayed:\n" + again).c_str());
}

} // namespace

std::vector<ExchangePtr> played(Player &player, const Request &request, PlayOptions options)
{
    static PlayId lastPlay = 0;
    const auto id = ++lastPlay;
    std::vector<ExchangePtr> exchanges;
    bool finished = false;
    QObject context;
    QObject::connect(&player, &Player::exchangeFinished, &context,
                     [&](PlayId play, const ExchangePtr &exchange) {
                         if (play == id)
                             exchanges.push_back(exchange);
                     });
    QObject::connect(&player, &Player::playFinished, &context,
                     [&](PlayId play) { finished = finished || play == id; });
    player.play(id, prepared(request), options);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(finished, 30000); }();
    for (const auto &exchange : exchanges)
        holdsTheLaws(*exchange);
    return exchanges;
}

QString summary(const Exchange &exchange)
{
    const auto text = [](std::string_view word) {
        return QString::fromUtf8(word.data(), qsizetype(word.size()));
    };
    if (exchange.failure) {
        return text(failureKindName(exchange.failure->kind)) + QStringLiteral(" in ") +
               text(failurePhaseName(exchange.failure->phase));
    }
    const auto closedBy = exchange.connection.closedBy;
    const auto end = closedBy == timeline::ClosedBy::Nobody
                         ? QStringLiteral("kept")
                         : QStringLiteral("closed-by-") + text(timeline::closedByName(closedBy));
    return QStringLiteral("%1 %2 %3")
        .arg(exchange.status())
        .arg(text(expect::outcomeName(exchange.expectation.outcome)), end);
}

QString summary(const std::vector<ExchangePtr> &exchanges)
{
    QStringList parts;
    for (const auto &exchange : exchanges)
        parts.append(summary(*exchange));
    return parts.join(QStringLiteral("; "));
}

} // namespace expectra::test
