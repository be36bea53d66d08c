// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The requests of an .http file as sections of text that can be taken out and put in elsewhere. Law: a
// section is moved as the bytes it is; only what must be added around it is added: its separator, a blank
// line, and paths of bodies that start from another directory.

#include "app/collections/httpfile.h"

#include <string>
#include <string_view>

namespace expectra::collections {

/// From the request's separator or first comment to the next separator. What the file says before its first
/// request, such as variables, belongs to no section.
[[nodiscard]] ByteRange sectionOf(const HttpFile &file, std::size_t index);
[[nodiscard]] std::string_view sectionText(const HttpFile &file, std::size_t index);

/// Where a section before the request `index` begins; the file's end behind the last one.
[[nodiscard]] std::size_t placeBefore(const HttpFile &file, std::size_t index);

/// The text as it goes into `file` at this place: with a separator of its own, apart from its neighbours.
[[nodiscard]] std::string fitted(std::string_view section, const HttpFile &file, std::size_t place);

/// With the relative paths of its bodies as they are from another directory.
[[nodiscard]] Result<std::string> movedTo(std::string_view text, const std::string &fromDirectory,
                                          const std::string &toDirectory);

/// What becomes of the name by which programs call a request, of which there may be only one.
enum class ProgramName { Kept, Dropped };

[[nodiscard]] Result<std::string> retitled(const HttpFile &file, std::size_t index, const std::string &title,
                                           ProgramName programName);

} // namespace expectra::collections
