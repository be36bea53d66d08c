// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The faults of a certificate chain in words that say which certificate is meant and what is wrong with it.

#include "app/transport/tls/trust/verification.h"

namespace expectra::tls {

struct Fault
{
    int depth = 0;
    int code = 0; // X509_V_ERR_...

    friend bool operator==(const Fault &, const Fault &) = default;
};

/// The gravest first; what only follows from another is dropped.
void sortByWeight(std::vector<Fault> &faults);

/// "The certificate is for elsewhere.example, not for localhost".
[[nodiscard]] std::string faultText(const Fault &fault, const Verification &seen, const std::string &host);

/// "2026-11-25".
[[nodiscard]] std::string dayText(std::chrono::system_clock::time_point time);

} // namespace expectra::tls
