// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/phasecode.h"

#include <QtTest/QTest>

#include <random>

namespace expectra {

using timeline::Phase;
using timeline::PhaseName;

class tst_PhaseCode : public QObject
{
    Q_OBJECT

private slots:
    void saysTheSamePhasesAgain()
    {
        const std::vector<Phase> phases{{PhaseName::Dns, Instant(0ns), Instant(900us)},
                                        {PhaseName::Tcp, Instant(900us), Instant(1700us)},
                                        {PhaseName::ExpectWait, Instant(2ms), Instant(1h)},
                                        {PhaseName::Body, Instant(1h), Instant(1h + 5ms)},
                                        {PhaseName::Response, Instant(1h + 2ms), Instant(1h + 3ms)}};
        std::vector<std::uint8_t> code;
        encodePhases(phases, code);
        code.push_back(0x55); // of somebody else
        const DecodedPhases decoded(code);
        QVERIFY(std::vector<Phase>(decoded.begin(), decoded.end()) == phases);
        QCOMPARE(decoded.codeSize(), code.size() - 1);
    }

    void isExactToATenthOfAMicrosecond()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 500; ++round) {
            std::vector<Phase> phases;
            std::int64_t at = 0;
            for (int name = 0; name < 10; ++name) {
                const auto start = at + static_cast<std::int64_t>(random() % 3 == 0 ? random() % 100'000 : 0);
                at = start +
                     static_cast<std::int64_t>(random()) * (1 + static_cast<std::int64_t>(random() % 100));
                phases.push_back(
                    {static_cast<PhaseName>(name), Instant(Duration(start)), Instant(Duration(at))});
            }
            std::vector<std::uint8_t> code;
            encodePhases(phases, code);
            const DecodedPhases decoded(code);
            std::size_t i = 0;
            for (const auto &phase : decoded) {
                QVERIFY(std::chrono::abs(phase.start - phases[i].start) <= 50ns);
                QVERIFY(std::chrono::abs(phase.end - phases[i].end) <= 50ns);
                ++i;
            }
            QCOMPARE(i, phases.size());
        }
    }

    void aCutCodeGivesNothingInvented()
    {
        std::vector<std::uint8_t> code;
        encodePhases({{PhaseName::Dns, Instant(0ns), Instant(900us)}}, code);
        QVERIFY(DecodedPhases(std::span(code).first(0)).isEmpty());
        QVERIFY(DecodedPhases(std::span(code).first(1)).isEmpty());
    }
};

} // namespace expectra

QTEST_GUILESS_MAIN(expectra::tst_PhaseCode)
#include "tst_phasecode.moc"
