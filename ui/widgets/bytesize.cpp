// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bytesize.h"

#include <QtCore/QLocale>
#include <QtCore/QString>

#include <array>

namespace expectra {

namespace {

struct Unit
{
    QLatin1String name;
    double bytes;
};

constexpr std::array units{
    Unit{QLatin1String(""), 1},           Unit{QLatin1String("B"), 1},
    Unit{QLatin1String("k"), 1e3},        Unit{QLatin1String("kB"), 1e3},
    Unit{QLatin1String("K"), 1024},       Unit{QLatin1String("KiB"), 1024},
    Unit{QLatin1String("MB"), 1e6},       Unit{QLatin1String("M"), 1048576},
    Unit{QLatin1String("MiB"), 1048576},  Unit{QLatin1String("GB"), 1e9},
    Unit{QLatin1String("G"), 1073741824}, Unit{QLatin1String("GiB"), 1073741824},
};

} // namespace

std::optional<std::uint64_t> parseByteSize(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    const auto isFigure = [](QChar c) { return c.isDigit() || c == QLatin1Char('.'); };
    const auto end = std::find_if_not(trimmed.begin(), trimmed.end(), isFigure);
    const QStringView figures = trimmed.first(end - trimmed.begin());
    const QStringView unitText = trimmed.sliced(figures.size()).trimmed();
    const auto unit = std::find_if(units.begin(), units.end(),
                                   [unitText](const Unit &known) { return unitText == known.name; });
    bool readable = false;
    const double amount = QLocale::c().toDouble(figures, &readable);
    if (!readable || unit == units.end())
        return std::nullopt;
    constexpr double most = 9.0e18;
    const double bytes = amount * unit->bytes;
    if (bytes > most)
        return std::nullopt;
    return static_cast<std::uint64_t>(bytes);
}

} // namespace expectra
