// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where dragged rows would go. Requests have an order within a file; files and directories stand by name, so
// they go into a directory and not between others. Laws: nothing goes into itself, and a drop that would
// change nothing goes nowhere.

#include <QtCore/QStringList>

#include <vector>

class QMimeData;

namespace expectra {

struct TreeNode;

/// The part of a row that is pointed at.
enum class DropZone { Upper, Lower };

struct DropPlan
{
    enum class Kind {
        Nowhere,
        Into,    // a directory, a collection, or the end of a file
        Between, // requests of a file, before the one at `row`
    };
    Kind kind = Kind::Nowhere;
    const TreeNode *target = nullptr;
    int row = 0;

    friend bool operator==(const DropPlan &, const DropPlan &) = default;
};

using TreeNodes = std::vector<const TreeNode *>;

[[nodiscard]] DropPlan planDrop(const TreeNodes &dragged, const TreeNode *over, DropZone zone);
/// In the words of item models: on a row, or before the child at `row` of it.
[[nodiscard]] DropPlan planDropAt(const TreeNodes &dragged, const TreeNode *parent, int row);

/// Without the rows that go along with their directory or file.
[[nodiscard]] TreeNodes withoutInner(const TreeNodes &nodes);

/// What a drag carries: the rows for us, the files for other programs.
[[nodiscard]] QMimeData *packRows(const TreeNodes &nodes);
[[nodiscard]] QStringList rowKeysIn(const QMimeData *data);
[[nodiscard]] QString rowsMimeType();

} // namespace expectra
