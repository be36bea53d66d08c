// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What nearly every file of the window needs, compiled once for all of ui/. Not an umbrella to rely on:
// each file still names what it uses.

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QTableView>
#include <QtWidgets/QWidget>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>
