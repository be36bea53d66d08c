// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From a request as it stands in a file to a Request that can be played: placeholders filled in, header sets
// found, the body put together. Reads included files where their content must be joined; a body that is one
// file stays a file and is read when it is sent.

#include "app/collections/httpfile.h"
#include "app/request/request.h"

namespace expectra::collections {

/// What the names in a request are looked up in.
struct Surroundings
{
    std::vector<Variable> overrides;   // named by the user for this play; stronger than the file's
    std::vector<Variable> environment; // weaker than the file's
    std::vector<HeaderSet> headerSets;
};

/// NotFound: a variable or a header set, named with its line. Unreadable: an included file.
[[nodiscard]] Result<Request> resolve(const HttpFile &file, const FileRequest &request,
                                      const Surroundings &surroundings);

/// The request as it stands in its file, placeholders and all: what an editor begins with. NotFound: a header
/// set.
[[nodiscard]] Result<Request> asWritten(const HttpFile &file, const FileRequest &request,
                                        const Surroundings &surroundings);

/// The layers in which the names of a file's requests are looked up.
[[nodiscard]] Variables variablesOf(const HttpFile &file, const Surroundings &surroundings);

/// An edited request with its placeholders filled in. NotFound: a variable.
[[nodiscard]] Result<Request> filledIn(const Request &request, const Variables &variables);

} // namespace expectra::collections
