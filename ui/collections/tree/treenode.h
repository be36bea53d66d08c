// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A collection as the nodes that the tree shows: directories first, then files in the order of their names. A
// file with one request is that request; one that can't be understood stands there with its reason.

#include "ui/collections/store/collectionstore.h"

#include <QtCore/QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace expectra {

struct TreeNode
{
    enum class Kind {
        Collection, // one that is open
        Directory,
        File,    // an .http file with several requests, or none
        Request, // also a file with a single one
        Broken,  // a file that could not be understood
    };
    Kind kind = Kind::Collection;
    QString key;                                           // the same after the collection was read again
    QString name;                                          // as it is shown
    QString path;                                          // of the directory or file that it is or stands in
    QString matter;                                        // what the filter looks through, folded
    std::optional<collections::CollectionRequest> request; // of a Request
    std::optional<collections::Problem> problem;           // of a Broken one
    TreeNode *parent = nullptr;
    int row = 0;
    bool isShown = true; // by the filter
    std::vector<std::unique_ptr<TreeNode>> children;

    /// As a Collection was opened: its directory, or the .http file.
    [[nodiscard]] QString openedPath() const;
    /// It is a file of its own and not one of several requests in a file.
    [[nodiscard]] bool isWholeFile() const;
    /// The text that renaming begins with.
    [[nodiscard]] QString editedName() const;
    /// The collection it stands in.
    [[nodiscard]] const TreeNode &root() const;

    [[nodiscard]] QString toolTip() const;
    /// Of a Broken one: "line 4: the header line holds no colon".
    [[nodiscard]] QString reason() const;

    using Predicate = std::function<bool(const TreeNode &)>;
    /// The first one below that fits, in the order of the tree.
    [[nodiscard]] const TreeNode *findInner(const Predicate &fits) const;
    /// Shown is what holds all words, and what stands above it. Returns whether it is.
    bool markShown(const QStringList &words);

    TreeNode &add(std::unique_ptr<TreeNode> child);
    void renumber();
};

[[nodiscard]] std::unique_ptr<TreeNode> treeOf(const collections::Collection &collection,
                                               const QString &path);

} // namespace expectra
