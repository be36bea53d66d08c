// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The parts of the window, for the functions in wires/ that connect them. The parts don't know each other.

namespace expectra {

class Actions;
class Areas;
class CollectionStore;
class CurrentExchange;
class Desk;
class DiagnosisTabs;
class Docks;
class LogPages;
class Settings;
class Sidebar;
class StatusLine;
class TopBar;
class WorkspaceTabs;

struct Parts
{
    const Actions &actions;
    Settings *settings = nullptr;
    CollectionStore *collections = nullptr;
    CurrentExchange *current = nullptr;
    Desk *desk = nullptr;
    Sidebar *sidebar = nullptr;
    LogPages *logs = nullptr;
    TopBar *topBar = nullptr;
    StatusLine *status = nullptr;
    Areas *areas = nullptr;
    Docks *docks = nullptr;
    WorkspaceTabs *workspace = nullptr;
    DiagnosisTabs *diagnoses = nullptr;
};

} // namespace expectra
