// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The routes of a diagnosis to edit, one below the other. Law: there is always one; nothing is diagnosed
// while one of them can't be read.

#include "app/diagnosis/route.h"

#include <QtWidgets/QWidget>

#include <optional>
#include <vector>

class QVBoxLayout;

namespace expectra {

class RouteRow;

class RoutesEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit RoutesEditor(QWidget *parent = nullptr);

    void setRoutes(const std::vector<diagnosis::Route> &routes);
    /// One more, its place still to be typed: the keys go there. One that waits for its place already does.
    void addRoute(diagnosis::Route::Way way);
    /// nullopt: one of them can't be read.
    [[nodiscard]] std::optional<std::vector<diagnosis::Route>> routes() const;

    /// Those that can be read, whatever the others are.
    [[nodiscard]] std::vector<diagnosis::Route> readable() const;

signals:
    void routesChanged();

private:
    RouteRow *addRow(const diagnosis::Route &route);
    void removeRow(RouteRow *row);
    void updateRows();

    QVBoxLayout *m_lines;
    std::vector<RouteRow *> m_rows;
};

} // namespace expectra
