// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window/focusorder.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QWidget>

#include <algorithm>
#include <iterator>
#include <vector>

namespace expectra {

namespace {

/// The group that the button is one choice of, while one is chosen.
const QButtonGroup *choiceOf(const QWidget &widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    const auto *group = button ? button->group() : nullptr;
    return group && group->exclusive() && group->checkedButton() ? group : nullptr;
}

/// Qt moves the policy among the buttons of a group, to the one that had the keys last.
bool takesTab(const QWidget &widget)
{
    if (const auto *group = choiceOf(widget))
        return group->checkedButton() == &widget;
    return (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

bool stopsTab(const QWidget &widget)
{
    return widget.isEnabled() && !widget.focusProxy() && takesTab(widget);
}

std::vector<QWidget *> visibleChildren(const QWidget &widget)
{
    std::vector<QWidget *> found;
    for (QObject *child : widget.children()) {
        auto *each = qobject_cast<QWidget *>(child);
        if (each && !each->isWindow() && each->isVisible())
            found.push_back(each);
    }
    return found;
}

/// Areas can be moved about, and splitters keep their parts in no order, so that places count. Elsewhere
/// parts were added in the order in which they are read.
std::vector<QWidget *> partsOf(const QWidget &widget)
{
    auto parts = visibleChildren(widget);
    if (widget.isWindow() || qobject_cast<const QSplitter *>(&widget)) {
        std::stable_sort(parts.begin(), parts.end(), [](const QWidget *a, const QWidget *b) {
            return std::pair(a->y(), a->x()) < std::pair(b->y(), b->x());
        });
    }
    return parts;
}

void collect(const QWidget &widget, std::vector<QWidget *> &stops)
{
    for (QWidget *part : partsOf(widget)) {
        if (stopsTab(*part))
            stops.push_back(part);
        collect(*part, stops);
    }
}

} // namespace

QWidget *neighbourByTab(const QWidget &window, const QWidget *from, bool forward)
{
    std::vector<QWidget *> stops;
    collect(window, stops);
    if (stops.empty())
        return nullptr;
    const auto place = std::find(stops.begin(), stops.end(), from);
    if (place == stops.end())
        return forward ? stops.front() : stops.back();
    const auto count = static_cast<std::ptrdiff_t>(stops.size());
    const auto next = (std::distance(stops.begin(), place) + (forward ? 1 : count - 1)) % count;
    QWidget *neighbour = stops[static_cast<std::size_t>(next)];
    return neighbour == from ? nullptr : neighbour;
}

} // namespace expectra
