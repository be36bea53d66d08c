// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/controls/fields.h"

#include "ui/style/spacing.h"

#include <QtCore/QVariant>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QStyleOption>

namespace expectra::style {

namespace {

constexpr double radius = 5;
constexpr int side = 6;
constexpr int rise = 2; // from a word to the edge

enum class Place { Alone, Bare, InCell, InControl };

Place placeOf(const QWidget *field)
{
    if (!field)
        return Place::Alone;
    if (field->property("bare").toBool())
        return Place::Bare;
    const auto above = [](const QWidget *widget) {
        return widget->isWindow() ? nullptr : widget->parentWidget();
    };
    for (const QWidget *around = above(field); around; around = above(around)) {
        if (qobject_cast<const QComboBox *>(around) || qobject_cast<const QAbstractSpinBox *>(around))
            return Place::InControl;
        if (qobject_cast<const QAbstractItemView *>(around))
            return Place::InCell;
    }
    return Place::Alone;
}

} // namespace

bool isNumberField(const QStyleOption &option)
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(&option);
    return spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons;
}

Box fieldBox(const QStyleOption &option, const QWidget *field)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focused = option.state & QStyle::State_HasFocus;
    const Role ground = enabled ? Role::Field : Role::Surface;
    switch (placeOf(field)) {
    case Place::Alone: return {ground, focused ? Role::Accent : Role::Line, radius};
    case Place::InCell: return {ground, Role::Accent, 0};
    case Place::Bare:
    case Place::InControl: break;
    }
    return {};
}

QMargins fieldMargins(const QWidget *field)
{
    switch (placeOf(field)) {
    case Place::Alone:
        return {side + space::hair, rise + space::hair, side + space::hair, rise + space::hair};
    case Place::InCell: return {side + space::hair, space::hair, side + space::hair, space::hair};
    case Place::Bare: return {side, rise, side, rise};
    case Place::InControl: break;
    }
    return {};
}

} // namespace expectra::style
