// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Puts requests of a collection elsewhere, twice, or away. Laws: an edit is a Change and writes nothing; the
// bytes of requests that it is not about stay; a file that is left without a request goes, unless it says
// something else.

#include "app/collections/collection.h"
#include "app/collections/store/change.h"

#include <string>
#include <vector>

namespace expectra::collections {

using Requests = std::vector<CollectionRequest>;

/// The text of one or more requests, put before the one at `row`, or behind the last.
[[nodiscard]] Result<Change> insertText(const HttpFile &file, std::size_t row, const std::string &text);
/// Into another place of their file or into another file, in their order.
[[nodiscard]] Result<Change> moveRequests(const Requests &requests, const HttpFile &target, std::size_t row);
[[nodiscard]] Result<Change> copyRequests(const Requests &requests, const HttpFile &target, std::size_t row);
[[nodiscard]] Result<Change> removeRequests(const Requests &requests);
/// Gives it another title; the name by which programs call it stays.
[[nodiscard]] Result<Change> retitleRequest(const CollectionRequest &request, const std::string &title);
/// Behind itself, as "Title copy".
[[nodiscard]] Result<Change> duplicateRequest(const CollectionRequest &request);
/// Each becomes a file named after it.
[[nodiscard]] Result<Change> moveToDirectory(const Requests &requests, const std::string &directory);
[[nodiscard]] Result<Change> copyToDirectory(const Requests &requests, const std::string &directory);

/// The title that a copy gets: "Put copy", "Put copy 2".
[[nodiscard]] std::string copyTitle(const std::string &title, const std::vector<std::string> &taken);
} // namespace expectra::collections
