// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/exacttime.h"

#include <QtCore/QCoreApplication>

namespace expectra {

namespace {

constexpr QChar groupSpace(0x202f); // narrow, and no place to break a line
constexpr QChar minus(0x2212);
constexpr int group = 3;

struct Unit
{
    quint64 nanoseconds;
    int decimals;
    const char *name;
};

Unit unitFor(quint64 time)
{
    if (time >= 1'000'000'000)
        return {1'000'000'000, 9, QT_TRANSLATE_NOOP("ExactTime", "%1 s")};
    if (time >= 1'000'000)
        return {1'000'000, 6, QT_TRANSLATE_NOOP("ExactTime", "%1 ms")};
    if (time >= 1'000)
        return {1'000, 3, QT_TRANSLATE_NOOP("ExactTime", "%1 µs")};
    return {1, 0, QT_TRANSLATE_NOOP("ExactTime", "%1 ns")};
}

QString grouped(QString digits, int from)
{
    for (auto at = from; at > 0 && at < digits.size(); at += group + 1)
        digits.insert(at, groupSpace);
    return digits;
}

} // namespace

QString exactTime(Duration time)
{
    const bool isNegative = time < Duration::zero();
    const auto amount =
        isNegative ? quint64(0) - static_cast<quint64>(time.count()) : static_cast<quint64>(time.count());
    const auto unit = unitFor(amount);
    const auto whole = QString::number(amount / unit.nanoseconds);
    auto text = grouped(whole, whole.size() > group ? static_cast<int>((whole.size() - 1) % group) + 1 : 0);
    if (unit.decimals > 0) {
        const auto fraction = QString::number(amount % unit.nanoseconds).rightJustified(unit.decimals, u'0');
        text += QLatin1Char('.') + grouped(fraction, group);
    }
    if (isNegative)
        text.prepend(minus);
    return QCoreApplication::translate("ExactTime", unit.name).arg(text);
}

} // namespace expectra
