// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads what the system says of its fonts on a thread, beside the making of the application and of the
// window: some forty files of XML and the names of all faces, an eighth of the way to the first frame. Left
// alone, and on other systems than Linux, Qt has them read when the first face is looked up.

namespace expectra::style {

/// Which of our faces there are.
struct Faces
{
    bool hasInter = false;
    bool hasJetBrainsMono = false;
};

/// Begins, before there is an application; setApplicationMade() must follow.
void findFacesAhead();

/// The names of the faces can be asked for.
void setApplicationMade();

/// Waits for what was begun; looks them up at once when nothing was. Needs an application.
[[nodiscard]] const Faces &faces();

} // namespace expectra::style
