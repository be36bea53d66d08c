// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/wires/wires.h"

#include "ui/shell/actions.h"
#include "ui/shell/desk.h"
#include "ui/shell/requesttabs.h"
#include "ui/shell/statusline.h"
#include "ui/shell/tabs/saver.h"
#include "ui/shell/window/parts.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QFileDialog>

namespace expectra {

/// Saving and reopening. What is kept without asking is connected where the keeper is made.
void connectSaving(const Parts &parts)
{
    RequestTabs *tabs = parts.desk->tabs();
    auto *saver = new Saver(tabs, parts.collections, parts.desk);
    saver->setAskForPlace([window = parts.desk](const QString &suggested) {
        return QFileDialog::getSaveFileName(window, Saver::tr("Save the request"), suggested,
                                            Saver::tr("Requests (*.http)"));
    });
    const auto on = [&parts](ActionId id, auto *context, auto deed) {
        QObject::connect(parts.actions[id], &QAction::triggered, context, deed);
    };
    on(ActionId::Save, saver, &Saver::saveCurrent);
    on(ActionId::SaveAs, saver, &Saver::saveCurrentAs);
    on(ActionId::SaveAll, saver, &Saver::saveAll);
    on(ActionId::ReopenRequest, tabs, &RequestTabs::reopenClosed);

    StatusLine *status = parts.status;
    QObject::connect(saver, &Saver::savingFailed, status, &StatusLine::showProblem);
    QObject::connect(saver, &Saver::saved, status, [status](const QString &file) {
        status->showProblem({});
        status->showSaved(Saver::tr("%1 saved").arg(QFileInfo(file).fileName()));
    });
    const auto update = [tabs, status, reopen = parts.actions[ActionId::ReopenRequest],
                         all = parts.actions[ActionId::SaveAll]] {
        reopen->setEnabled(tabs->canReopen());
        all->setEnabled(tabs->unsavedCount() > 0);
        status->showUnsaved(tabs->unsavedCount());
    };
    QObject::connect(tabs, &RequestTabs::tabsChanged, status, update);
    update();
}

} // namespace expectra
