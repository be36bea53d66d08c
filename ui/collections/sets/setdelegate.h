// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a header set looks in its list: the place in the order stands at the end of the row, what a profile
// does about Expect below its name. A heading begins where the rows' ground begins, as those above the list
// do.

#include <QtWidgets/QStyledItemDelegate>

namespace expectra {

class SetDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role {
        LayerRole = Qt::UserRole, // int: a number from 1, or 0
        WordsRole,                // QString: what a profile does about Expect, in a line of their own
    };

    explicit SetDelegate(QObject *parent = nullptr) : QStyledItemDelegate(parent) {}

    [[nodiscard]] static int wordsHeight();

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    void drawGround(QPainter *painter, QStyleOptionViewItem option, const QModelIndex &index) const;
    void drawWords(QPainter *painter, QStyleOptionViewItem option, const QModelIndex &index,
                   const QString &words) const;
};

} // namespace expectra
