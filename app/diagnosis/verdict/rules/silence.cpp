// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/verdict/rules/rules.h"

#include "app/diagnosis/verdict/evidence.h"
#include "app/diagnosis/facts/handover.h"
#include "app/diagnosis/facts/places.h"

#include <QCoreApplication>

namespace expectra::diagnosis::rules {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Silence)
};

/// What the echo origin saw of it: a field that never came, or a 100 that never came back.
void addArrival(const Diagnosis &diagnosis, const Trouble &trouble, std::vector<EvidenceLine> &lines)
{
    for (const auto &sample : diagnosis.samples) {
        const auto handover = handoverOf(sample);
        if (sample.probe != trouble.probe || !handover)
            continue;
        const std::vector<Cell> cells{{sample.probe, sample.route}};
        if (handover->wasExpectRemoved)
            lines.push_back(
                {Words::tr("The echo origin got no Expect: it was removed on the way."), Tone::Bad, cells});
        if (handover->wasContinueLost)
            lines.push_back(
                {Words::tr("The echo origin sent 100, and it never came back."), Tone::Bad, cells});
    }
}

Verdict about(const Diagnosis &diagnosis, const Trouble &trouble, const QString &sentence, const char *rule)
{
    const bool isServers = trouble.whose == Whose::Server;
    const auto name = isServers ? partyName(diagnosis, trouble.route) : hopName(diagnosis, trouble.route);
    auto evidence = troubleLines(diagnosis, trouble);
    addArrival(diagnosis, trouble, evidence);
    return {isServers ? Cause::Server : Cause::Intermediary,
            trouble.confidence,
            sentence.arg(capital(name)),
            std::move(evidence),
            trouble.route,
            trouble.confidence == Confidence::Low ? directDecider() : Decider(),
            rule};
}

} // namespace

Ruling staysSilent(const Diagnosis &diagnosis)
{
    const auto trouble = troubleOf(diagnosis, Standing::Silent);
    if (!trouble || trouble->whose == Whose::Unclear)
        return std::nullopt;
    const auto sentence = trouble->whose == Whose::Server
                              ? Words::tr("%1 never sends 100: every upload waits until its client gives up "
                                          "waiting")
                              : Words::tr("%1 lets no 100 through: every upload waits until its client gives "
                                          "up waiting");
    return about(diagnosis, *trouble, sentence, "stays-silent");
}

Ruling continuesLate(const Diagnosis &diagnosis)
{
    const auto trouble = troubleOf(diagnosis, Standing::Late);
    if (!trouble || trouble->whose == Whose::Unclear)
        return std::nullopt;
    const auto sentence = trouble->whose == Whose::Server
                              ? Words::tr("%1 sends 100 only when clients have given up waiting")
                              : Words::tr("%1 holds the 100 back until clients have given up waiting");
    return about(diagnosis, *trouble, sentence, "continues-late");
}

} // namespace expectra::diagnosis::rules
