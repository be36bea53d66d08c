// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/verdict/fixes.h"

#include "app/request/prepare.h"
#include "app/diagnosis/facts/places.h"
#include "app/diagnosis/facts/traits.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

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

/// Each by its best setting.
void addIfItIs(const knowledge::Match &match, const std::string &rule, std::vector<Fix> &fixes)
{
    for (const auto *behaviour : match.behaviours) {
        if (!helpsWith(*behaviour, rule))
            continue;
        auto fix = fixOf(*match.product, behaviour->settings.front());
        fix.where = QCoreApplication::translate("Verdict", "If it is %1").arg(fix.where);
        add(std::move(fix), fixes);
        return;
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

/// Everyday intermediaries that put no name into what they hand on; those that answer alike first.
void addHidden(const Diagnosis &diagnosis, const Verdict &verdict, const knowledge::Base &known,
               std::vector<Fix> &fixes)
{
    const auto traits = traitsOf(diagnosis, *verdict.culprit);
    std::vector<knowledge::Match> hidden;
    for (const auto &product : known.products) {
        if (product.everyday == 0 || !product.is(Role::Intermediary))
            continue;
        if (auto match = knowledge::possible(product, traits))
            hidden.push_back(std::move(*match));
    }
    std::stable_sort(hidden.begin(), hidden.end(),
                     [](const knowledge::Match &one, const knowledge::Match &other) {
                         return std::tuple(-one.weight, one.product->everyday) <
                                std::tuple(-other.weight, other.product->everyday);
                     });
    for (const auto &match : hidden)
        addIfItIs(match, verdict.rule, fixes);
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
        if (fixes.empty() && verdict.cause == Cause::Intermediary && verdict.culprit)
            addHidden(diagnosis, verdict, known, fixes);
    }
    if (verdict.cause != Cause::None)
        addClients(diagnosis.base, verdict.rule, known, fixes);
    return fixes;
}

} // namespace expectra::diagnosis
