// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/diagnosis.h"

namespace expectra::diagnosis {

bool Sample::wasReused() const
{
    if (exchanges.size() < 2)
        return false;
    const auto &first = exchanges.front()->connection;
    const auto &last = exchanges.back()->connection;
    return last.reused && last.id == first.id;
}

const Sample *Diagnosis::sample(Probe probe, std::size_t route) const
{
    const auto all = samplesOf(probe, route);
    return all.empty() ? nullptr : all.back();
}

std::vector<const Sample *> Diagnosis::samplesOf(Probe probe, std::size_t route) const
{
    std::vector<const Sample *> found;
    for (const auto &each : samples) {
        if (each.probe == probe && each.route == route)
            found.push_back(&each);
    }
    return found;
}

const Omission *Diagnosis::omission(Probe probe, std::size_t route) const
{
    for (const auto &each : omissions) {
        if (each.probe == probe && each.route == route)
            return &each;
    }
    return nullptr;
}

bool Diagnosis::isFlaky(Probe probe, std::size_t route) const
{
    const auto all = samplesOf(probe, route);
    for (const auto *each : all) {
        if (readingWords(each->reading) != readingWords(all.front()->reading))
            return true;
    }
    return false;
}

} // namespace expectra::diagnosis
