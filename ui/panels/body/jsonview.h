// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// JSON as a tree, with the path of the selected value below it. Key, value and path can be copied.

#include "ui/models/jsontreemodel.h"

#include <QtWidgets/QWidget>

class QTreeView;

namespace expectra {

class ElidedLabel;

class JsonView final : public QWidget
{
    Q_OBJECT

public:
    explicit JsonView(QWidget *parent = nullptr);

    void showContent(const Content &content, std::shared_ptr<const JsonIndex> index);
    /// More is known of the same content: what was open stays open.
    void updateIndex(const Content &content, std::shared_ptr<const JsonIndex> index);
    /// Opens and selects what these bytes are part of.
    void reveal(ByteCount offset);

    [[nodiscard]] QString path() const;    // JSONPath
    [[nodiscard]] QString pointer() const; // JSON pointer
    [[nodiscard]] QString value() const;
    [[nodiscard]] ByteCount selectedOffset() const;
    [[nodiscard]] QTreeView *tree() const { return m_tree; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showPath();
    void showMenu(const QPoint &position);
    void copyPath() const;
    void copyPointer() const;
    void copyValue() const;
    void copyKey() const;
    void expandFirst();
    [[nodiscard]] std::vector<ByteCount> openBranches() const;

    JsonTreeModel *m_model;
    QTreeView *m_tree;
    ElidedLabel *m_path;
    Content m_content;
};

} // namespace expectra
