// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/controls/buttons.h"

#include "ui/style/spacing.h"

#include <QtCore/QVariant>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyleOption>

namespace expectra::style {

namespace {

constexpr double buttonRadius = 5;
constexpr double toolRadius = space::corner;
constexpr double chipRadius = 10;

struct State
{
    explicit State(const QStyleOption &option)
        : enabled(option.state & QStyle::State_Enabled)
        , hovered(enabled && (option.state & QStyle::State_MouseOver))
        , focused(option.state & QStyle::State_HasFocus)
        , pressed(enabled && (option.state & QStyle::State_Sunken))
        , checked(option.state & QStyle::State_On)
    {}

    bool enabled;
    bool hovered;
    bool focused;
    bool pressed;
    bool checked;
};

bool isPrimary(const QWidget *button)
{
    return button && button->property("primary").toBool();
}

bool isChip(const QWidget *button)
{
    return button && button->property("chip").toBool();
}

Box primaryBox(const State &state)
{
    if (!state.enabled)
        return {Role::Control, Role::Line, buttonRadius};
    const Role edge = state.focused ? Role::Text : state.hovered ? Role::OnAccent : Role::AccentFill;
    return {Role::AccentFill, edge, buttonRadius};
}

Box chipBox(const State &state)
{
    Box box{std::nullopt, state.focused || state.checked ? Role::Accent : Role::Line, chipRadius};
    if (state.checked)
        box.ground = Role::Selection;
    else if (state.hovered)
        box.ground = Role::Hover;
    return box;
}

} // namespace

Box pushButtonBox(const QStyleOption &option, const QWidget *button)
{
    const State state(option);
    if (isPrimary(button))
        return primaryBox(state);
    const Role ground = state.pressed ? Role::Line : state.hovered ? Role::Hover : Role::Control;
    return {ground, state.focused ? Role::Accent : Role::Line, buttonRadius};
}

Box toolButtonBox(const QStyleOption &option, const QWidget *button)
{
    const State state(option);
    if (isChip(button))
        return chipBox(state);
    Box box{std::nullopt, std::nullopt, toolRadius};
    if (state.hovered)
        box.ground = Role::Hover;
    if (state.focused)
        box.edge = Role::Accent;
    return box;
}

std::optional<Role> wordsOf(const QStyleOption &option, const QWidget *button)
{
    const State state(option);
    if (isPrimary(button))
        return state.enabled ? Role::OnAccent : Role::Dim;
    if (isChip(button))
        return state.checked ? Role::SelectedText : state.hovered ? Role::Text : Role::Dim;
    return std::nullopt;
}

QSize pushButtonSize(const QSize &contents)
{
    return {contents.width() + 2 * (space::margin + space::hair),
            std::max(contents.height() + 2, space::control)};
}

QSize toolButtonSize(const QSize &contents, const QWidget *button)
{
    constexpr int air = 3;
    if (isChip(button))
        return contents + QSize(air + 2 * (space::gap + space::hair), air + 2 * space::hair);
    return contents + QSize(air + 2 * space::tight, air + 2 * space::tight);
}

QRect toolButtonContents(const QRect &rect, const QWidget *button)
{
    if (isChip(button))
        return rect.adjusted(space::gap + space::hair, space::hair, -space::gap - space::hair, -space::hair);
    return rect.adjusted(space::tight, space::tight, -space::tight, -space::tight);
}

} // namespace expectra::style
