// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Writes what a diagnosis came to into a file of the user's choice, by rename: a reader sees the old file or
// the new one.

#include "ui/diagnosis/diagnosisview.h"

#include <QtCore/QString>

namespace expectra {

/// Empty when all went well, else the system's words.
[[nodiscard]] QString saveReport(const DiagnosisView &view, DiagnosisBar::Report kind, const QString &path);

/// Asks where to, then the same; empty also when the user changed their mind.
[[nodiscard]] QString askAndSaveReport(DiagnosisView *view, DiagnosisBar::Report kind);

} // namespace expectra
