// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/verdict/rules/rules.h"

#include "app/diagnosis/verdict/evidence.h"
#include "app/diagnosis/facts/ownform.h"
#include "app/diagnosis/facts/places.h"

#include <QCoreApplication>

namespace expectra::diagnosis::rules {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ServerRules)
};

/// Somebody shows on the way: a route around it would make sure.
Decider deciderFor(const Trouble &trouble)
{
    return trouble.confidence == Confidence::Low ? directDecider() : Decider();
}

Verdict against(const Trouble &trouble, QString summary, std::string rule, std::vector<EvidenceLine> evidence)
{
    const auto cause = trouble.whose == Whose::Server ? Cause::Server : Cause::Intermediary;
    return {cause,         trouble.confidence,  std::move(summary), std::move(evidence),
            trouble.route, deciderFor(trouble), std::move(rule)};
}

QString culpritName(const Diagnosis &diagnosis, const Trouble &trouble)
{
    return capital(trouble.whose == Whose::Server ? partyName(diagnosis, trouble.route)
                                                  : hopName(diagnosis, trouble.route));
}

/// The user's own request has this form, in which 100-continue must be taken, and is refused.
Ruling refusesOwn(Probe form, const Diagnosis &diagnosis, const QString &sentence, const char *rule)
{
    if (ownProbe(diagnosis.base) != form)
        return std::nullopt;
    const auto trouble = troubleWith(diagnosis, form, Standing::Refused);
    if (!trouble || trouble->whose == Whose::Unclear)
        return std::nullopt;
    auto evidence = troubleLines(diagnosis, *trouble);
    addSeen(diagnosis, {Probe::Continue, trouble->route}, evidence);
    return against(*trouble, sentence.arg(culpritName(diagnosis, *trouble)), rule, std::move(evidence));
}

} // namespace

Ruling applicationRefuses(const Diagnosis &diagnosis)
{
    const auto trouble = troubleWith(diagnosis, Probe::Plain, Standing::Refused);
    if (!trouble || trouble->whose != Whose::Server)
        return std::nullopt;
    auto evidence = troubleLines(diagnosis, *trouble);
    evidence.resize(1); // the request without Expect is the trouble itself
    addSeen(diagnosis, {Probe::Continue, trouble->route}, evidence);
    return against(*trouble,
                   Words::tr("%1 answers 417 without any Expect: the application makes it")
                       .arg(culpritName(diagnosis, *trouble)),
                   "application-417", std::move(evidence));
}

Ruling serverRefuses(const Diagnosis &diagnosis)
{
    auto trouble = troubleOf(diagnosis, Standing::Refused);
    if (!trouble || trouble->whose != Whose::Server)
        return std::nullopt;
    const auto *const plain = diagnosis.sample(Probe::Plain, trouble->route);
    if (!plain || !plain->reading.wasAnswered())
        trouble->confidence = lowered(trouble->confidence); // whether Expect is the reason was not seen
    return against(*trouble, Words::tr("%1 refuses 100-continue").arg(culpritName(diagnosis, *trouble)),
                   "server-refuses", troubleLines(diagnosis, *trouble));
}

Ruling refusesCase(const Diagnosis &diagnosis)
{
    return refusesOwn(Probe::ContinueCase, diagnosis,
                      Words::tr("%1 refuses 100-continue in other letters than its own"), "refuses-case");
}

Ruling refusesHttp10(const Diagnosis &diagnosis)
{
    return refusesOwn(Probe::Http10, diagnosis,
                      Words::tr("%1 refuses Expect on HTTP/1.0, where it must ignore it"), "refuses-http10");
}

Ruling breaksOnExpect(const Diagnosis &diagnosis)
{
    const auto trouble = troubleOf(diagnosis, Standing::Broken);
    if (!trouble || trouble->whose == Whose::Unclear)
        return std::nullopt;
    return against(*trouble,
                   Words::tr("%1 can't cope with Expect: %2 where the same request without it is met")
                       .arg(culpritName(diagnosis, *trouble), cellText(diagnosis, trouble->cell())),
                   "breaks-on-expect", troubleLines(diagnosis, *trouble));
}

} // namespace expectra::diagnosis::rules
