// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/wires/wires.h"

#include "ui/diagnosis/diagnosisview.h"
#include "ui/shell/desk.h"
#include "ui/shell/diagnosis/diagnosistabs.h"
#include "ui/shell/diagnosis/viewsplit.h"
#include "ui/shell/statusline.h"
#include "ui/shell/window/parts.h"

namespace expectra {

void connectDiagnosis(const Parts &parts)
{
    new ViewSplit(parts.desk);
    QObject::connect(parts.diagnoses, &DiagnosisTabs::problemChanged, parts.status, &StatusLine::showProblem);
    QObject::connect(parts.diagnoses, &DiagnosisTabs::viewMade, parts.desk,
                     [desk = parts.desk](DiagnosisView *view) {
                         QObject::connect(view, &DiagnosisView::atlasRequested, desk,
                                          [desk] { showGuide(desk->window(), QStringLiteral("atlas.md")); });
                     });
}

} // namespace expectra
