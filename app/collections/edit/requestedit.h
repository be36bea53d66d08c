// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Edits of the requests in .http files: values in, a Change out (see store/change.h), nothing is written.
// Laws: every byte outside the edited request stays; inside it only the lines that differ change, so that
// comments, scripts and words of other programs stay too; reading the result gives what was asked for, or the
// edit is refused.

#include "app/collections/httpfile.h"
#include "app/collections/store/change.h"
#include "app/request/request.h"

#include <string>

namespace expectra::collections {

/// `edited` takes the place of what asWritten() gives for the request. Its header sets count by their names.
[[nodiscard]] Result<Change> replaceRequest(const HttpFile &file, std::size_t index, const Request &edited);

/// The title, or the @name of a request that has no title.
[[nodiscard]] Result<Change> renameRequest(const HttpFile &file, std::size_t index, const std::string &name);

} // namespace expectra::collections
