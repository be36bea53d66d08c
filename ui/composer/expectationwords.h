// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What RFC 9110 says about the chosen expectation, and what its grammar says of a value: short, with the
// section, and right.

#include "app/expect/policy.h"

#include <QtCore/QString>

#include <string_view>

namespace expectra {

/// About the mode alone.
[[nodiscard]] QString ruleOf(expect::Mode mode);

struct ExpectVerdict
{
    QString words; // empty where all is well
    bool breaksGrammar = false;
};

/// About a value that would be sent with or without content.
[[nodiscard]] ExpectVerdict verdictOn(std::string_view value, bool hasBody);

} // namespace expectra
