// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One line on the terminal that tells what is being played, written over itself. Silent where standard error
// is no terminal. Law: it is gone before anything else is printed.

#include "app/exchange/exchange.h"

#include <string>

namespace expectra::cli {

class ProgressLine final
{
public:
    explicit ProgressLine(bool isWanted);

    [[nodiscard]] bool isShown() const { return m_isShown; }
    void show(std::size_t number, std::size_t count, const Exchange &exchange);
    void clear();

private:
    bool m_isShown;
    std::string m_text; // what stands on the terminal
};

/// "3/12 Server continues: expect wait, 0 of 2097152 bytes sent".
[[nodiscard]] std::string progressText(std::size_t number, std::size_t count, const Exchange &exchange);

} // namespace expectra::cli
