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

/// A diagnosis that is set up, not what it found.
struct OpenDiagnosis
{
    std::uint64_t draft = 0;         // whose request it diagnoses; 0: that of a bare address
    std::string method;              // with `url`
    std::string url;                 // typed, in the place of the request's own where there is one
    std::string host;                // as its tab is called while nobody looks at it
    std::vector<std::string> routes; // in the words of diagnosis::routeName(): without passwords
    bool isShown = false;            // instead of a request

    friend bool operator==(const OpenDiagnosis &, const OpenDiagnosis &) = default;
};

struct Session
{
    std::vector<Draft> tabs; // as they stand
    std::size_t current = 0;
    std::vector<Draft> closed;            // the last one last
    std::vector<OpenDiagnosis> diagnoses; // as they stand
    std::vector<std::string> collections; // open ones, as they stand
    std::uint64_t nextId = 1;             // no file has this number or a higher one

    friend bool operator==(const Session &, const Session &) = default;
};

/// Closes the tabs of which nothing is unsaved; they can be reopened. Nothing of a diagnosis is ever saved.
void closeSaved(Session &session);

} // namespace expectra::drafts
