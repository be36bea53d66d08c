// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/verdict/fixes.h"

#include "app/request/prepare.h"
#include "app/diagnosis/facts/places.h"

#include <algorithm>

namespace expectra::diagnosis {

namespace {

using knowledge::Behaviour;
using knowledge::Product;
using knowledge::Role;

bool helpsWith(const Behaviour &behaviour, const std::string &rule)
{
    return std::find(behaviour.rules.begin(), behaviour.rules.end(), rule) != behaviour.rules.end();
}

Fix fixOf(const Product &product, const knowledge::Setting &setting)
{
    return {product.name + QStringLiteral(", ") + setting.where, setting.text, setting.why, setting.source,
            setting.sureness};
}

void add(Fix fix, std::vector<Fix> &fixes)
{
    const bool isThere = std::any_of(fixes.begin(), fixes.end(), [&fix](const Fix &each) {
        return each.where == fix.where && each.setting == fix.setting;
    });
    if (!isThere)
        fixes.push_back(std::move(fix));
}

void addOf(const knowledge::Match &match, const std::string &rule, std::vector<Fix> &fixes)
{
    for (const auto *behaviour : match.behaviours) {
        if (!helpsWith(*behaviour, rule))
            continue;
        for (const auto &setting : behaviour->settings)
            add(fixOf(*match.product, setting), fixes);
    }
}

/// The product shows on a nearer route as well: on the culprit's it may be the origin's own mark, handed on.
bool showsNearer(const Diagnosis &diagnosis, const std::vector<Recognised> &recognised, const Recognised &one)
{
    return std::any_of(recognised.begin(), recognised.end(), [&](const Recognised &other) {
        return other.match.product == one.match.product && isNearer(diagnosis, other.route, one.route);
    });
}

/// Those who may be the culprit, the likeliest first.
std::vector<const Recognised *> suspects(const Diagnosis &diagnosis, const Verdict &verdict,
                                         const std::vector<Recognised> &recognised)
{
    const auto role = verdict.cause == Cause::Server ? Role::Origin : Role::Intermediary;
    std::vector<const Recognised *> found;
    for (const auto &each : recognised) {
        if (each.route == verdict.culprit && each.match.product->is(role))
            found.push_back(&each);
    }
    std::stable_partition(found.begin(), found.end(),
                          [&](const Recognised *each) { return !showsNearer(diagnosis, recognised, *each); });
    return found;
}

/// The client by which the user's own request introduces itself.
std::vector<knowledge::Match> ownClients(const Request &base, const knowledge::Base &known)
{
    knowledge::Traits traits;
    if (const auto prepared = prepare(base))
        traits.request = prepared->fields();
    auto found = knowledge::match(known, traits);
    std::erase_if(found, [](const knowledge::Match &each) { return !each.product->is(Role::Client); });
    return found;
}

/// The everyday clients in their order, each by its best setting; only the user's own where it shows.
void addClients(const Request &base, const std::string &rule, const knowledge::Base &known,
                std::vector<Fix> &fixes)
{
    const auto before = fixes.size();
    for (const auto &match : ownClients(base, known))
        addOf(match, rule, fixes);
    if (fixes.size() > before)
        return;
    auto cures = knowledge::curesFor(known, rule, Role::Client);
    std::erase_if(cures, [](const knowledge::Cure &cure) { return cure.product->everyday == 0; });
    std::stable_sort(cures.begin(), cures.end(), [](const knowledge::Cure &a, const knowledge::Cure &b) {
        return a.product->everyday < b.product->everyday;
    });
    const Product *last = nullptr;
    for (const auto &cure : cures) {
        if (cure.product != last)
            add(fixOf(*cure.product, cure.behaviour->settings.front()), fixes);
        last = cure.product;
    }
}

} // namespace

std::vector<Fix> fixesFor(const Diagnosis &diagnosis, const Verdict &verdict,
                          const std::vector<Recognised> &recognised, const knowledge::Base &known)
{
    std::vector<Fix> fixes;
    if (verdict.cause == Cause::Server || verdict.cause == Cause::Intermediary) {
        for (const auto *suspect : suspects(diagnosis, verdict, recognised))
            addOf(suspect->match, verdict.rule, fixes);
    }
    if (verdict.cause != Cause::None)
        addClients(diagnosis.base, verdict.rule, known, fixes);
    return fixes;
}

} // namespace expectra::diagnosis
