// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/environments/environmentdialog.h"

#include "app/analysis/wiretext.h"
#include "ui/collections/edits/undobar.h"
#include "ui/collections/environments/variabletable.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/sectionlabel.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QAction>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace expectra {

namespace space = style::space;
using collections::SheetVariable;

namespace {

constexpr int environmentsWidth = 210;

QToolButton *makeAddButton(const QString &text)
{
    auto *button = new QToolButton;
    button->setAutoRaise(true);
    button->setIcon(style::icon(style::Icon::Add, style::Role::Dim));
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

QWidget *makePart(QWidget *title, QWidget *button, QWidget *list)
{
    auto *heading = new QHBoxLayout;
    heading->addWidget(title, 1);
    heading->addWidget(button);
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::tight);
    layout->addLayout(heading);
    layout->addWidget(list, 1);
    return part;
}

} // namespace

EnvironmentDialog::EnvironmentDialog(CollectionStore *store, const QString &directory, const QString &chosen,
                                     QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_directory(directory)
    , m_environments(new QListWidget)
    , m_title(new SectionLabel({}))
    , m_variables(new VariableTable)
    , m_bar(new UndoBar)
{
    setWindowTitle(tr("Environments"));
    layOut();
    makeActions();
    connectStore();
    connectTable();
    connect(m_environments, &QListWidget::currentItemChanged, this, &EnvironmentDialog::showVariables);
    connect(m_environments, &QListWidget::itemChanged, this, &EnvironmentDialog::handleEnvironment);
    read();
    choose(chosen.toStdString());
    m_environments->setFocus();
    resize(760, 460);
}

void EnvironmentDialog::layOut()
{
    auto *parts = new QHBoxLayout;
    parts->setSpacing(space::wide);
    parts->addWidget(makeEnvironmentsPart());
    parts->addWidget(new Rule(Qt::Vertical));
    parts->addWidget(makeVariablesPart(), 1);
    auto *hint = new QLabel(tr("Requests name a variable as {{name}}. Every change is written at once."));
    hint->setWordWrap(true);
    style::setTextRole(hint, style::Role::Dim);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Return edits
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *foot = new QHBoxLayout;
    foot->addWidget(hint, 1);
    foot->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::wide, space::margin, space::wide, space::wide);
    layout->setSpacing(space::margin);
    layout->addLayout(parts, 1);
    layout->addWidget(m_bar);
    layout->addLayout(foot);
}

QWidget *EnvironmentDialog::makeEnvironmentsPart()
{
    m_environments->setAccessibleName(tr("Environments"));
    m_environments->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_environments->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *add = makeAddButton(tr("New environment"));
    connect(add, &QToolButton::clicked, this, &EnvironmentDialog::addEnvironment);
    QWidget *part = makePart(new SectionLabel(tr("Environments")), add, m_environments);
    part->setFixedWidth(environmentsWidth);
    return part;
}

QWidget *EnvironmentDialog::makeVariablesPart()
{
    auto *add = makeAddButton(tr("New variable"));
    connect(add, &QToolButton::clicked, this, &EnvironmentDialog::addVariable);
    return makePart(m_title, add, m_variables);
}

void EnvironmentDialog::makeActions()
{
    addAction(m_environments, tr("New environment"), Qt::Key_Insert, &EnvironmentDialog::addEnvironment);
    addAction(m_environments, tr("Rename"), QKeySequence(), &EnvironmentDialog::startRenaming);
    addAction(m_environments, tr("Delete"), Qt::Key_Delete, &EnvironmentDialog::removeEnvironment);
    addAction(m_variables, tr("New variable"), Qt::Key_Insert, &EnvironmentDialog::addVariable);
    addAction(m_variables, tr("Edit"), QKeySequence(), &EnvironmentDialog::editVariable);
    addAction(m_variables, tr("Show or hide the value"), Qt::CTRL | Qt::Key_R, &EnvironmentDialog::reveal);
    addAction(m_variables, tr("Delete"), Qt::Key_Delete, &EnvironmentDialog::removeVariable);
    for (const auto &[text, key, deed] :
         {std::tuple(tr("Undo"), QKeySequence(QKeySequence::Undo), &QUndoStack::undo),
          std::tuple(tr("Redo"), QKeySequence(QKeySequence::Redo), &QUndoStack::redo)}) {
        auto *action = new QAction(text, this);
        action->setShortcut(key);
        connect(action, &QAction::triggered, m_store->undoStack(), deed);
        QWidget::addAction(action);
    }
}

void EnvironmentDialog::addAction(QWidget *where, const QString &text, const QKeySequence &shortcut,
                                  Deed deed)
{
    auto *action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setShortcutVisibleInContextMenu(true);
    connect(action, &QAction::triggered, this, deed);
    where->addAction(action);
    where->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void EnvironmentDialog::connectStore()
{
    connect(m_bar, &UndoBar::undoRequested, m_store->undoStack(), &QUndoStack::undo);
    // The files may differ where the collection that is read from them does not.
    connect(m_store->undoStack(), &QUndoStack::indexChanged, this, &EnvironmentDialog::read,
            Qt::QueuedConnection);
    connect(m_store, &CollectionStore::collectionChanged, this, &EnvironmentDialog::read,
            Qt::QueuedConnection);
    connect(m_store, &CollectionStore::collectionMoved, this, [this](const QString &from, const QString &to) {
        if (from == m_directory)
            m_directory = to;
    });
    connect(m_store, &CollectionStore::changeFailed, this, [this](const QString &text, const Error &error) {
        m_bar->showProblem(tr("%1 failed. %2").arg(text, escapedText(error.detail)));
    });
}

void EnvironmentDialog::connectTable()
{
    VariableModel *rows = m_variables->rows();
    connect(rows, &VariableModel::nameEdited, this,
            [this](const SheetVariable &variable, const std::string &newName) {
                apply(m_sheet.renameVariable(chosen(), variable, newName),
                      tr("Rename %1").arg(QString::fromStdString(variable.name)));
            });
    connect(rows, &VariableModel::valueEdited, this,
            [this](const SheetVariable &variable, const std::string &value) {
                apply(m_sheet.setValue(chosen(), {variable.name, value, variable.isPrivate}),
                      tr("Change %1").arg(QString::fromStdString(variable.name)));
            });
    connect(rows, &VariableModel::privacyEdited, this, [this](const SheetVariable &variable, bool isPrivate) {
        apply(m_sheet.setPrivate(chosen(), variable, isPrivate),
              tr("Move %1").arg(QString::fromStdString(variable.name)));
    });
}

void EnvironmentDialog::read()
{
    auto sheet = collections::EnvironmentSheet::read(m_directory.toStdString());
    m_variables->setEnabled(sheet.has_value());
    m_environments->setEnabled(sheet.has_value());
    if (!sheet) {
        m_bar->showProblem(escapedText(sheet.error().detail));
        return;
    }
    if (*sheet == m_sheet) // a name that is being typed stays open
        return;
    m_sheet = std::move(*sheet);
    showEnvironments();
}

void EnvironmentDialog::showEnvironments()
{
    const auto before = chosen();
    const int row = std::max(m_environments->currentRow(), 0);
    {
        const QSignalBlocker blocker(m_environments);
        m_environments->clear();
        for (const auto &environment : m_sheet.environments()) {
            const QString name = QString::fromStdString(environment.name);
            auto *item =
                new QListWidgetItem(environment.isShared() ? tr("Shared by all") : name, m_environments);
            item->setData(nameRole, name);
            item->setFlags(item->flags().setFlag(Qt::ItemIsEditable, !environment.isShared()));
            item->setSizeHint({0, space::control});
            if (environment.isShared())
                item->setToolTip(
                    tr("Its values count wherever the chosen environment has none of that name."));
        }
        m_environments->setCurrentRow(std::min(row, m_environments->count() - 1));
    }
    choose(before);
    showVariables();
}

void EnvironmentDialog::showVariables()
{
    const auto *environment = m_sheet.find(chosen());
    const auto *item = m_environments->currentItem();
    m_title->setText(item ? tr("Variables of %1").arg(item->text()) : tr("Variables"));
    m_variables->setVariables(QString::fromStdString(chosen()),
                              environment ? environment->variables : std::vector<SheetVariable>());
}

std::string EnvironmentDialog::chosen() const
{
    const auto *item = m_environments->currentItem();
    return item ? item->data(nameRole).toString().toStdString() : std::string();
}

void EnvironmentDialog::choose(const std::string &name)
{
    for (int row = 0; row < m_environments->count(); ++row) {
        if (m_environments->item(row)->data(nameRole).toString().toStdString() == name)
            m_environments->setCurrentRow(row);
    }
}

} // namespace expectra
