// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads an amount of bytes as people write it: "300000", "2 MiB", "1.5 kB". Writing is app/analysis'
// sizeText().

#include <QtCore/QStringView>

#include <cstdint>
#include <optional>

namespace expectra {

/// Units: none or B, k/kB (1000), K/KiB (1024), MB, M/MiB, GB, G/GiB. nullopt for anything else, and for more
/// than a signed 64-bit count can hold.
[[nodiscard]] std::optional<std::uint64_t> parseByteSize(QStringView text);

} // namespace expectra
