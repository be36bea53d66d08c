// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/tree/liststeps.h"

#include <QtCore/QHash>

namespace expectra {

namespace {

using Kind = ListStep::Kind;

QHash<QString, int> placesOf(const QStringList &keys)
{
    QHash<QString, int> places;
    places.reserve(keys.size());
    for (int i = 0; i < keys.size(); ++i)
        places.insert(keys[i], i);
    return places;
}

/// From the end, so that each removal leaves the places of the next ones alone.
void removeGone(QStringList &keys, const QHash<QString, int> &wanted, std::vector<ListStep> &steps)
{
    for (int end = static_cast<int>(keys.size()); end > 0;) {
        int begin = end;
        while (begin > 0 && !wanted.contains(keys[begin - 1]))
            --begin;
        if (begin < end) {
            steps.push_back({Kind::Remove, begin, end - begin, 0});
            keys.erase(keys.begin() + begin, keys.begin() + end);
        }
        end = std::max(begin - 1, 0);
    }
}

/// Moves what is in the way far down, or pulls up what belongs here: whichever goes farther needs no second
/// step.
void sortKept(QStringList &keys, const QStringList &kept, std::vector<ListStep> &steps)
{
    const auto places = placesOf(kept);
    for (int i = 0; i < kept.size();) {
        if (keys[i] == kept[i]) {
            ++i;
            continue;
        }
        const int here = static_cast<int>(keys.indexOf(kept[i], i));
        const int there = places.value(keys[i]);
        const ListStep step =
            there - i > here - i ? ListStep{Kind::Move, i, 1, there} : ListStep{Kind::Move, here, 1, i};
        keys.move(step.at, step.to);
        steps.push_back(step);
    }
}

void insertNew(const QHash<QString, int> &before, const QStringList &wanted, std::vector<ListStep> &steps)
{
    for (int begin = 0; begin < wanted.size();) {
        int end = begin;
        while (end < wanted.size() && !before.contains(wanted[end]))
            ++end;
        if (end > begin)
            steps.push_back({Kind::Insert, begin, end - begin, 0});
        begin = end + 1;
    }
}

} // namespace

std::vector<ListStep> stepsBetween(const QStringList &before, const QStringList &wanted)
{
    std::vector<ListStep> steps;
    const auto old = placesOf(before);
    QStringList keys = before;
    removeGone(keys, placesOf(wanted), steps);
    QStringList kept;
    for (const auto &key : wanted) {
        if (old.contains(key))
            kept.append(key);
    }
    sortKept(keys, kept, steps);
    insertNew(old, wanted, steps);
    return steps;
}

} // namespace expectra
