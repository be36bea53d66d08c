// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings/preferencestore.h"

#include <QtCore/QSettings>

namespace expectra {

namespace {

constexpr const char *waitKey = "new-requests/wait-ms";
constexpr const char *lookupKey = "new-requests/lookup-ms";
constexpr const char *connectKey = "new-requests/connect-ms";
constexpr const char *idleKey = "new-requests/silence-ms";
constexpr const char *wholeKey = "new-requests/whole-ms";
constexpr const char *memoryKey = "kept-memory-mib";
constexpr const char *tabsKey = "opens-tabs-again";
constexpr const char *asksKey = "asks-before-closing";

constexpr const char *noLimit = "none";
constexpr qint64 longest = 24LL * 60 * 60 * 1000;
constexpr qint64 mebibyte = 1024 * 1024;
constexpr qint64 leastMemory = 16;
constexpr qint64 mostMemory = 64LL * 1024;

std::optional<qint64> number(const QSettings &settings, const char *key, qint64 least, qint64 most)
{
    bool isNumber = false;
    const auto value = settings.value(QLatin1String(key)).toLongLong(&isNumber);
    return isNumber && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

void readTime(const QSettings &settings, const char *key, Duration &time)
{
    if (const auto value = number(settings, key, 0, longest))
        time = std::chrono::milliseconds(*value);
}

void readTime(const QSettings &settings, const char *key, std::optional<Duration> &time)
{
    if (settings.value(QLatin1String(key)).toString() == QLatin1String(noLimit))
        time.reset();
    else if (const auto value = number(settings, key, 0, longest))
        time = std::chrono::milliseconds(*value);
}

QVariant written(const std::optional<Duration> &time)
{
    if (!time)
        return QLatin1String(noLimit);
    return static_cast<qlonglong>(std::chrono::duration_cast<std::chrono::milliseconds>(*time).count());
}

} // namespace

Preferences readPreferences(const QSettings &settings)
{
    Preferences read;
    readTime(settings, waitKey, read.wait);
    readTime(settings, lookupKey, read.limits.lookup);
    readTime(settings, connectKey, read.limits.connect);
    readTime(settings, idleKey, read.limits.idle);
    readTime(settings, wholeKey, read.limits.whole);
    if (const auto memory = number(settings, memoryKey, leastMemory, mostMemory))
        read.keptMemory = static_cast<ByteCount>(*memory * mebibyte);
    read.opensTabsAgain = settings.value(QLatin1String(tabsKey), read.opensTabsAgain).toBool();
    read.asksBeforeClosing = settings.value(QLatin1String(asksKey), read.asksBeforeClosing).toBool();
    return read;
}

void writePreferences(const Preferences &preferences, QSettings &settings)
{
    const Preferences usual;
    const auto write = [&settings](const char *key, const QVariant &value, const QVariant &usually) {
        if (value == usually)
            settings.remove(QLatin1String(key));
        else
            settings.setValue(QLatin1String(key), value);
    };
    const auto mebibytes = [](ByteCount bytes) { return static_cast<qlonglong>(bytes) / mebibyte; };
    write(waitKey, written(preferences.wait), written(usual.wait));
    write(lookupKey, written(preferences.limits.lookup), written(usual.limits.lookup));
    write(connectKey, written(preferences.limits.connect), written(usual.limits.connect));
    write(idleKey, written(preferences.limits.idle), written(usual.limits.idle));
    write(wholeKey, written(preferences.limits.whole), written(usual.limits.whole));
    write(memoryKey, mebibytes(preferences.keptMemory), mebibytes(usual.keptMemory));
    write(tabsKey, preferences.opensTabsAgain, usual.opensTabsAgain);
    write(asksKey, preferences.asksBeforeClosing, usual.asksBeforeClosing);
}

} // namespace expectra
