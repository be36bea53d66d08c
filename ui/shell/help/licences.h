// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the program is built from, under which licence, and the licences' texts.

#include <QtCore/QString>

#include <span>

namespace expectra {

struct Component
{
    const char *name;
    const char *purpose; // context Licences
    const char *licence; // its SPDX identifier
    const char *address;
};

[[nodiscard]] std::span<const Component> components();

/// The whole text, for every identifier that a component names.
[[nodiscard]] QString licenceText(const QString &identifier);

} // namespace expectra
