// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where in a file something stands, for errors that people can act on: "uploads/put.http:12: ...".

#include "app/base/result.h"

#include <string>

namespace expectra::collections {

struct Place
{
    std::string path;
    int line = 0; // counted from 1; 0 for the file as a whole

    [[nodiscard]] std::string toString() const;

    friend bool operator==(const Place &, const Place &) = default;
};

/// A file that can't be understood: where it gives up, and why.
struct Problem
{
    Place place;
    std::string reason;

    friend bool operator==(const Problem &, const Problem &) = default;
};

/// An error of reading this file taken apart into place and reason.
[[nodiscard]] Problem problemIn(const std::string &path, const Error &error);

/// An Error whose detail begins with the place.
[[nodiscard]] tl::unexpected<Error> failAt(ErrorCode code, const Place &place, const std::string &reason);

} // namespace expectra::collections
