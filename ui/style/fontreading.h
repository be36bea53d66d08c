// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads what the system says of its fonts on a thread beside the making of the application: some forty files
// of XML, a tenth of the way to the first frame. Left alone, Qt has them read when the first face is looked
// up.

namespace expectra::style {

/// Once, before there is an application.
void readFontsAhead();

/// Before a face is looked up, or Qt would read all of it again. Nothing to wait for when nothing was begun.
void awaitFonts();

} // namespace expectra::style
