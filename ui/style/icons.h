// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The icons of resources/icons: drawn on a 16-pixel grid with strokes of 1.5, tinted by role when they are
// painted, so that they follow the theme and stay crisp at any scale.

#include "ui/style/palette.h"

#include <QtGui/QIcon>

namespace expectra::style {

enum class Icon {
    None,
    Add,
    Cancel,
    ChevronDown,
    ChevronUp,
    Close,
    CollapseAll,
    Copy,
    Cut,
    Diagnose,
    Edit,
    Error,
    Expectra, // the program's own, in its own colours
    File,
    Filter,
    Float,
    Folder,
    FolderOpen,
    Follow, // down to the newest
    HeaderSet,
    Info,
    Keyboard,
    Menu,
    MoveDown,
    MoveUp,
    Paste,
    Pause,
    Pin,
    Redo,
    Remove,
    Resume,
    Retry,
    Reveal,
    Save,
    Search,
    Send,
    Settings,
    Tick,
    Undo,
    Warning,
    Wrap,
};

[[nodiscard]] QIcon icon(Icon name, Role role = Role::Text);

/// For painters: a square of style::iconSize unless told otherwise, at the given device pixel ratio.
[[nodiscard]] QPixmap pixmap(Icon name, Role role, qreal ratio, int size = 16);

} // namespace expectra::style
