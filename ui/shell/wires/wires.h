// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Connects the parts of the window, one function an area, each in a file of its own.

class QString;
class QWidget;

namespace expectra {

struct Parts;

constexpr const char *sidebarState = "sidebar-tree"; // in the settings

void connectActions(const Parts &parts);
void connectDesk(const Parts &parts);
void connectLogs(const Parts &parts);
void connectPalette(const Parts &parts);
void connectSaving(const Parts &parts);
void connectWelcome(const Parts &parts);
void connectSidebar(const Parts &parts);
void connectBars(const Parts &parts);
void connectDiagnosis(const Parts &parts);
void connectRecentCollections(const Parts &parts);
void connectHelp(const Parts &parts);
void connectSettings(const Parts &parts);

/// The guide in its window; a page of it where one is named: "atlas.md".
void showGuide(QWidget *window, const QString &page);

} // namespace expectra
