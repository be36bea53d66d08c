// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the command line says about following: redirects, cookies and who one is. What was not said stays as
// the request has it.

#include "app/base/result.h"
#include "app/request/request.h"

#include <optional>
#include <string>

namespace expectra::cli {

struct FollowEdits
{
    enum class Scheme {
        Basic,  // unless told otherwise, as curl has it
        Digest, // --digest
        Aws,    // --aws-sigv4
    };

    bool redirects = false;
    bool trustsOtherOrigins = false;
    bool keepsMethod = false;
    std::optional<int> maximumRedirects;
    bool keepsCookies = false;
    std::string cookies; // "a=1; b=2", sent beside those of the jar
    Scheme scheme = Scheme::Basic;
    std::optional<BasicAuth> user; // --user
    std::string bearer;            // --oauth2-bearer
    std::string region;            // of AWS; empty: the host tells it
    std::string service;

    /// InvalidInput: what is given doesn't fit together.
    [[nodiscard]] Result<void> check() const;
    void applyTo(Request &request) const;

private:
    void applyAuth(Request &request) const;
};

} // namespace expectra::cli
