// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/timing/phasefacts.h"

#include "tests/ui/samples/samples.h"

#include <QTest>

#include <set>

using namespace expectra;
using timeline::PhaseName;

namespace {

const PhaseFacts *find(const std::vector<PhaseFacts> &all, PhaseName name)
{
    for (const auto &facts : all) {
        if (facts.phase.name == name)
            return &facts;
    }
    return nullptr;
}

} // namespace

class tst_PhaseFacts : public QObject
{
    Q_OBJECT

private slots:
    void sharesAreOfTheWhole()
    {
        const auto exchange = samples::refused();
        double sum = 0;
        for (const auto &facts : phaseFacts(*exchange)) {
            QVERIFY(facts.share >= 0 && facts.share <= 1);
            QCOMPARE(facts.share,
                     microseconds(facts.phase.length()) / microseconds(exchange->end().sinceStart()));
            sum += facts.share;
        }
        QVERIFY(sum > 0.9 && sum <= 1.0001); // phases of a refusal don't overlap
    }

    void pointsAtWhatEachPhaseMoved()
    {
        const auto exchange = samples::continued();
        const auto all = phaseFacts(*exchange);
        const auto head = exchange->sent.head.size();
        QCOMPARE(find(all, PhaseName::Head)->bytes, (ByteRange{0, head}));
        QCOMPARE(find(all, PhaseName::Body)->bytes, (ByteRange{head, head + samples::uploadSize}));
        QCOMPARE(find(all, PhaseName::ExpectWait)->bytes, exchange->interim[0].range);
        QCOMPARE(find(all, PhaseName::ExpectWait)->direction, Direction::Received);
        const auto *response = find(all, PhaseName::Response);
        QCOMPARE(response->bytes.begin, exchange->response->range.begin);
        QCOMPARE(response->bytes.end, exchange->inbound->size());
    }

    void aConnectionThatNeverStoodMovedNothing()
    {
        for (const auto &facts : phaseFacts(*samples::unreachable()))
            QVERIFY(facts.bytes.isEmpty());
    }

    void everyPhaseHasItsOwnNameAndSentence()
    {
        std::set<QString> labels;
        std::set<QString> meanings;
        for (int name = 0; name <= static_cast<int>(PhaseName::Response); ++name) {
            labels.insert(phaseLabel(static_cast<PhaseName>(name)));
            meanings.insert(phaseMeaning(static_cast<PhaseName>(name)));
            QVERIFY(phaseMeaning(static_cast<PhaseName>(name)).endsWith(QLatin1Char('.')));
        }
        QCOMPARE(labels.size(), std::size_t(10));
        QCOMPARE(meanings.size(), std::size_t(10));
    }
};

QTEST_GUILESS_MAIN(tst_PhaseFacts)
#include "tst_phasefacts.moc"
