// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The environments of a collection at the left, the variables of the chosen one at the right. Every edit is
// written at once and can be undone; there is nothing to save or to lose. What other programs change
// meanwhile is shown, and never overwritten.

#include "app/collections/environments/environmentsheet.h"
#include "ui/collections/store/collectionstore.h"

#include <QtWidgets/QDialog>

class QListWidget;
class QListWidgetItem;
class QToolButton;

namespace expectra {

class SectionLabel;
class UndoBar;
class VariableTable;

class EnvironmentDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `directory` is the collection's; `chosen` the environment to begin with.
    EnvironmentDialog(CollectionStore *store, const QString &directory, const QString &chosen,
                      QWidget *parent);

private:
    static constexpr int nameRole = Qt::UserRole; // an environment as it stands in the file

    using Deed = void (EnvironmentDialog::*)();

    void makeActions();
    void addAction(QWidget *where, const QString &text, const QKeySequence &shortcut, Deed deed);
    void connectStore();
    void connectTable();
    [[nodiscard]] QWidget *makeEnvironmentsPart();
    [[nodiscard]] QWidget *makeVariablesPart();
    void layOut();

    void read();
    void showEnvironments();
    void showVariables();
    [[nodiscard]] std::string chosen() const;
    void choose(const std::string &name);

    void addEnvironment();
    void startRenaming();
    void handleEnvironment(QListWidgetItem *item);
    void removeEnvironment();
    void addVariable();
    void editVariable();
    void removeVariable();
    void reveal();
    bool apply(const Result<collections::Change> &change, const QString &text);

    CollectionStore *m_store;
    QString m_directory;
    collections::EnvironmentSheet m_sheet;
    QListWidget *m_environments;
    SectionLabel *m_title;
    VariableTable *m_variables;
    UndoBar *m_bar;
};

} // namespace expectra
