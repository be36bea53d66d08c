// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a tone of the diagnosis looks: its ground, its words, its glyph, its dot.

#include "app/diagnosis/cell.h"
#include "ui/style/icons.h"

#include <optional>

namespace expectra {

struct ToneLook
{
    std::optional<style::Role> ground; // none: what lies below is seen
    style::Role words = style::Role::Dim;
    style::Role dot = style::Role::Dim; // on the plain surface
    style::Icon glyph = style::Icon::None;
};

[[nodiscard]] ToneLook toneLook(diagnosis::Tone tone);

} // namespace expectra
