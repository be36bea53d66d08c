// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/scale/timeticks.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace expectra {

namespace {

struct Unit
{
    double nanoseconds;
    int digits; // decimal digits of a nanosecond in this unit
    const char *name;
};

/// The unit that keeps the largest number in view short.
Unit unitFor(double largest)
{
    if (largest >= 1e9)
        return {1e9, 9, QT_TRANSLATE_NOOP("TimeTicks", "%1 s")};
    if (largest >= 1e6)
        return {1e6, 6, QT_TRANSLATE_NOOP("TimeTicks", "%1 ms")};
    return {1e3, 3, QT_TRANSLATE_NOOP("TimeTicks", "%1 µs")};
}

/// As many decimals as the step needs, and no more.
int decimalsFor(double step, const Unit &unit)
{
    const auto decimals = static_cast<int>(std::ceil(-std::log10(step / unit.nanoseconds) - 1e-9));
    return std::clamp(decimals, 0, unit.digits);
}

std::vector<TimeTick> ticksBy(double step, const TimeScale &scale)
{
    const auto first = std::ceil(static_cast<double>(scale.begin().sinceStart().count()) / step);
    const auto last = std::floor(static_cast<double>(scale.end().sinceStart().count()) / step);
    const auto unit = unitFor(std::max(std::abs(first), std::abs(last)) * step);
    const auto decimals = decimalsFor(step, unit);
    std::vector<TimeTick> ticks;
    for (auto count = first; count <= last; ++count) {
        const bool isZero = count == 0; // it may be a negative one
        auto number =
            QString::number(isZero ? 0 : count * step / unit.nanoseconds, 'f', isZero ? 0 : decimals);
        number.replace(QLatin1Char('-'), QChar(0x2212)); // a minus as wide as the digits
        ticks.push_back({Instant(Duration(std::llround(count * step))),
                         QCoreApplication::translate("TimeTicks", unit.name).arg(number)});
    }
    return ticks;
}

bool fits(const std::vector<TimeTick> &ticks, double spacing, const LabelWidth &labelWidth, double gap)
{
    return std::all_of(ticks.begin(), ticks.end(),
                       [&](const TimeTick &tick) { return labelWidth(tick.label) + gap <= spacing; });
}

/// A label that would be cut at the right end is left out; its line stays.
std::vector<TimeTick> withoutCutLabel(std::vector<TimeTick> ticks, const TimeScale &scale,
                                      const LabelWidth &labelWidth)
{
    constexpr double margin = 2;
    if (!ticks.empty() &&
        scale.pixel(ticks.back().at) + labelWidth(ticks.back().label) / 2 + margin > scale.width())
        ticks.back().label.clear();
    return ticks;
}

} // namespace

std::vector<TimeTick> timeTicks(const TimeScale &scale, const LabelWidth &labelWidth, double gap)
{
    const auto stretch = static_cast<double>((scale.end() - scale.begin()).count());
    const auto perPixel = stretch / scale.width();
    auto power = std::pow(10, std::floor(std::log10(std::max(perPixel * gap, 1.0))));
    for (;; power *= 10) {
        for (const auto factor : std::array{1.0, 2.0, 5.0}) {
            const auto step = power * factor;
            if (step < perPixel * gap)
                continue;
            auto ticks = ticksBy(step, scale);
            if (step > stretch || fits(ticks, step / perPixel, labelWidth, gap))
                return withoutCutLabel(std::move(ticks), scale, labelWidth);
        }
    }
}

} // namespace expectra
