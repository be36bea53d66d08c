// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A request as text of its own in the .http format: for a new file, a draft, the clipboard. Law: reading it
// gives the same request again (asWritten(), in surroundings that hold its header sets), whatever is typed in
// it.

#include "app/request/request.h"

#include <string>

namespace expectra::collections {

struct TextForm
{
    std::string directory{}; // of the file it is for; paths of files below it are written from there
    std::string lineEnd = "\n";
    bool hasSeparator = false; // "###" even where there is no title, to stand behind another request
};

[[nodiscard]] std::string toHttpText(const Request &request, const TextForm &form = {});

} // namespace expectra::collections
