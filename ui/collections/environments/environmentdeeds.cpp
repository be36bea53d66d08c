// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/environments/environmentdialog.h"

// What its user does to environments and variables: each deed becomes a change of the file.

#include "app/analysis/wiretext.h"
#include "ui/collections/edits/undobar.h"
#include "ui/collections/environments/variabletable.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QListWidget>

namespace expectra {

namespace {

/// "variable", "variable2" and so on.
template <class IsTaken>
std::string freeName(const std::string &name, IsTaken isTaken)
{
    auto result = name;
    for (int number = 2; isTaken(result); ++number)
        result = name + std::to_string(number);
    return result;
}

} // namespace

void EnvironmentDialog::addEnvironment()
{
    const auto name = freeName("environment", [this](const std::string &each) { return m_sheet.find(each); });
    if (!apply(m_sheet.add(name), tr("New environment")))
        return;
    read();
    choose(name);
    startRenaming();
}

void EnvironmentDialog::startRenaming()
{
    auto *item = m_environments->currentItem();
    if (!item || !(item->flags() & Qt::ItemIsEditable))
        return;
    m_environments->setFocus();
    m_environments->editItem(item);
}

void EnvironmentDialog::handleEnvironment(QListWidgetItem *item)
{
    const QString name = item->data(nameRole).toString();
    const QString newName = item->text().trimmed();
    if (newName == name)
        return;
    const bool done =
        apply(m_sheet.rename(name.toStdString(), newName.toStdString()), tr("Rename %1").arg(name));
    const QSignalBlocker blocker(m_environments);
    item->setText(done ? newName : name);
    item->setData(nameRole, done ? newName : name);
}

void EnvironmentDialog::removeEnvironment()
{
    const auto name = chosen();
    const auto *environment = m_sheet.find(name);
    if (!environment || environment->isShared())
        return;
    const QString text = QString::fromStdString(name);
    if (apply(m_sheet.remove(name), tr("Delete %1").arg(text)))
        m_bar->showDone(tr("Deleted %1").arg(text));
}

void EnvironmentDialog::addVariable()
{
    const auto *environment = m_sheet.find(chosen());
    if (!environment)
        return;
    const auto name = freeName("variable", [this](const std::string &each) {
        return m_variables->rows()->rowOf(each, false) >= 0 || m_variables->rows()->rowOf(each, true) >= 0;
    });
    if (!apply(m_sheet.setValue(chosen(), {name, {}, false}), tr("New variable")))
        return;
    read();
    m_variables->editName(name, false);
}

void EnvironmentDialog::editVariable()
{
    if (m_variables->currentIndex().flags() & Qt::ItemIsEditable)
        m_variables->edit(m_variables->currentIndex());
}

void EnvironmentDialog::removeVariable()
{
    const auto *variable = m_variables->rows()->variable(m_variables->currentIndex());
    if (!variable)
        return;
    const QString name = QString::fromStdString(variable->name);
    if (apply(m_sheet.removeVariable(chosen(), *variable), tr("Delete %1").arg(name)))
        m_bar->showDone(tr("Deleted %1").arg(name));
}

void EnvironmentDialog::reveal()
{
    m_variables->toggleReveal(m_variables->currentIndex().row());
}

/// What was shown is stale after a conflict, so both ends are read anew.
bool EnvironmentDialog::apply(const Result<collections::Change> &change, const QString &text)
{
    m_bar->hide();
    if (!change)
        m_bar->showProblem(escapedText(change.error().detail));
    const bool done = change && m_store->apply(*change, text);
    QMetaObject::invokeMethod(this, &EnvironmentDialog::read, Qt::QueuedConnection);
    return done;
}

} // namespace expectra
