// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is open, as it is kept from one start to the next: a draft for each tab, saved or not, and for what
// was closed lately.

#include "app/request/request.h"

#include <cstdint>
#include <string>
#include <vector>

namespace expectra::drafts {

struct Draft
{
    std::uint64_t id = 0; // within its session; names its file
    Request request;      // as it stands in the composer
    std::string file;     // the .http file it comes from; empty for one that stands in none
    std::size_t index = 0;
    std::string original; // its text in that file when it was opened, to find it there again
    bool isEdited = false;

    friend bool operator==(const Draft &, const Draft &) = default;
};

struct Session
{
    std::vector<Draft> tabs; // as they stand
    std::size_t current = 0;
    std::vector<Draft> closed;            // the last one last
    std::vector<std::string> collections; // open ones, as they stand
    std::uint64_t nextId = 1;             // no file has this number or a higher one

    friend bool operator==(const Session &, const Session &) = default;
};

/// Closes the tabs of which nothing is unsaved; they can be reopened.
void closeSaved(Session &session);

} // namespace expectra::drafts
