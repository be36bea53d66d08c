// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Files that nobody reads any more. The system frees every page of a nameless file while it is closed: for
// one of a GiB that holds whoever lets go of it longer than a window may be held. Law: the caller waits for
// none of it.

namespace expectra {

/// The descriptor isn't the caller's from here on. It is closed soon, or at the latest when the program ends.
void closeInBackground(int file);

} // namespace expectra
