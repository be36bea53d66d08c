// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/wires/wires.h"

#include "ui/composer/composer.h"
#include "ui/diagnosis/diagnosisview.h"
#include "ui/shell/actions.h"
#include "ui/shell/areas.h"
#include "ui/shell/currentexchange.h"
#include "ui/shell/desk.h"
#include "ui/shell/diagnosis/diagnosistabs.h"
#include "ui/shell/requesttabs.h"
#include "ui/shell/window/parts.h"
#include "ui/shell/window/workspacetabs.h"

namespace expectra {

/// What an action does, where it is about the desk or the collection. Docks, themes and layout connect their
/// own.
void connectActions(const Parts &parts)
{
    const auto on = [&parts](ActionId id, auto *context, auto &&deed) {
        QObject::connect(parts.actions[id], &QAction::triggered, context, std::forward<decltype(deed)>(deed));
    };
    Desk *desk = parts.desk;
    RequestTabs *tabs = desk->tabs();
    DiagnosisTabs *diagnoses = parts.diagnoses;
    on(ActionId::Send, desk, [desk, diagnoses] {
        DiagnosisView *view = diagnoses->current();
        view ? view->run() : desk->send();
    });
    on(ActionId::Cancel, desk, [desk, diagnoses] {
        DiagnosisView *view = diagnoses->current();
        view ? view->cancel() : desk->cancel();
    });
    on(ActionId::Diagnose, diagnoses, &DiagnosisTabs::diagnose);
    on(ActionId::Pause, desk, &Desk::setPaused);
    on(ActionId::SaveResponse, desk->view(), &ExchangeView::saveResponse);
    on(ActionId::NewRequest, parts.workspace, &WorkspaceTabs::newRequest);
    on(ActionId::CloseRequest, tabs, &RequestTabs::closeCurrent);
    on(ActionId::NextRequest, tabs, [tabs] { tabs->step(1); });
    on(ActionId::PreviousRequest, tabs, [tabs] { tabs->step(-1); });
    on(ActionId::OpenCollection, parts.workspace, &WorkspaceTabs::chooseCollection);
    on(ActionId::FocusAddress, tabs, [tabs, diagnoses] {
        if (Composer *composer = tabs->current())
            composer->focusAddress();
        else if (DiagnosisView *view = diagnoses->current())
            view->focusAddress();
    });
    Areas *areas = parts.areas;
    on(ActionId::NextArea, areas, [areas] { areas->focusNext(1); });
    on(ActionId::PreviousArea, areas, [areas] { areas->focusNext(-1); });
    on(ActionId::ClearLog, parts.current, &CurrentExchange::clear);
    for (const auto &spec : panelTable())
        on(spec.action, desk, [view = desk->view(), panel = spec.id] { view->showPanel(panel); });
}

} // namespace expectra
