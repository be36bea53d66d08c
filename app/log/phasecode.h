// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The phases of an exchange in a few bytes, for the bars of a long log: exact to a tenth of a microsecond.
// A phase takes one byte for its name and two or three for its length.

#include "app/timeline/phase.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace expectra {

/// Appends the code of these phases. Phases stand in the order of their starts.
void encodePhases(const std::vector<timeline::Phase> &phases, std::vector<std::uint8_t> &code);

/// Up to as many as there are names.
class DecodedPhases final
{
public:
    DecodedPhases() = default;
    explicit DecodedPhases(std::span<const std::uint8_t> code); // what follows the code is not read

    [[nodiscard]] const timeline::Phase *begin() const { return m_phases.data(); }
    [[nodiscard]] const timeline::Phase *end() const { return m_phases.data() + m_count; }
    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    [[nodiscard]] const timeline::Phase &last() const { return m_phases[m_count - 1]; }
    [[nodiscard]] std::size_t codeSize() const { return m_codeSize; } // bytes that were read

private:
    std::array<timeline::Phase, 10> m_phases;
    std::size_t m_count = 0;
    std::size_t m_codeSize = 0;
};

} // namespace expectra
