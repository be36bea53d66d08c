// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Words, colours and editors of the composer's tables: the expectation in amber, computed fields dim, rows
// that are switched off struck through, {{placeholders}} in their colour. Bytes that can't be seen are
// written as escapes.

#include "ui/composer/fields/completion.h"

#include <QtWidgets/QStyledItemDelegate>

namespace expectra {

class FieldDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// What to suggest for a cell while it is edited.
    using Suggest = std::function<QList<Suggestion>(const QModelIndex &index, const QString &typed)>;

    using QStyledItemDelegate::QStyledItemDelegate;

    void setSuggest(Suggest suggest) { m_suggest = std::move(suggest); }
    void setVariables(const collections::Variables &variables) { m_variables = variables; }
    [[nodiscard]] const collections::Variables &variables() const { return m_variables; }
    /// The words of the empty row: "Add a header".
    void setInvitation(const QString &words) { m_invitation = words; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void paintMark(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintWords(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                    bool selected) const;
    [[nodiscard]] QString wordsOf(const QModelIndex &index) const;

    Suggest m_suggest;
    collections::Variables m_variables;
    QString m_invitation;
};

} // namespace expectra
