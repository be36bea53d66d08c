// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/routes/routeseditor.h"

#include "ui/diagnosis/routes/routerow.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace expectra {

namespace space = style::space;

RoutesEditor::RoutesEditor(QWidget *parent) : QWidget(parent), m_lines(new QVBoxLayout)
{
    setAccessibleName(tr("Routes"));
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(space::tight + 2);
    auto *add = new QPushButton(style::icon(style::Icon::Add), tr("Add a route"));
    add->setToolTip(tr("Another way to the same target, to be compared with the others"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::tight);
    layout->addWidget(RouteRow::makeTitles());
    layout->addLayout(m_lines);
    layout->addSpacing(space::tight);
    layout->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this,
            [this] { addRoute(diagnosis::Route::Way::Proxy); }); // a second direct one would show nothing new
    setRoutes({});
}

void RoutesEditor::setRoutes(const std::vector<diagnosis::Route> &routes)
{
    for (RouteRow *row : m_rows)
        delete row;
    m_rows.clear();
    for (const auto &route : routes)
        addRow(route);
    if (routes.empty())
        addRow({});
    emit routesChanged();
}

void RoutesEditor::addRoute(diagnosis::Route::Way way)
{
    const auto waiting = std::find_if(m_rows.begin(), m_rows.end(),
                                      [way](const RouteRow *row) { return row->waitsForPlace(way); });
    if (waiting != m_rows.end())
        return (*waiting)->focusPlace();
    diagnosis::Route route;
    route.way = way;
    addRow(route)->focusPlace();
    emit routesChanged();
}

std::optional<std::vector<diagnosis::Route>> RoutesEditor::routes() const
{
    std::vector<diagnosis::Route> routes;
    for (const RouteRow *row : m_rows) {
        auto route = row->route();
        if (!route)
            return std::nullopt;
        routes.push_back(std::move(*route));
    }
    return routes;
}

std::vector<diagnosis::Route> RoutesEditor::readable() const
{
    std::vector<diagnosis::Route> routes;
    for (const RouteRow *row : m_rows) {
        if (auto route = row->route())
            routes.push_back(std::move(*route));
    }
    return routes;
}

RouteRow *RoutesEditor::addRow(const diagnosis::Route &route)
{
    auto *row = new RouteRow(route);
    m_rows.push_back(row);
    m_lines->addWidget(row);
    row->show(); // a layout would show it later, and keys don't go to what is not shown
    connect(row, &RouteRow::edited, this, &RoutesEditor::routesChanged);
    connect(row, &RouteRow::removeRequested, this, [this, row] { removeRow(row); });
    updateRows();
    return row;
}

/// The keys go to the row that takes its place.
void RoutesEditor::removeRow(RouteRow *row)
{
    const auto found = std::find(m_rows.begin(), m_rows.end(), row);
    const auto next = m_rows.erase(found);
    (next == m_rows.end() ? m_rows.back() : *next)->focusPlace();
    row->deleteLater();
    row->hide();
    updateRows();
    emit routesChanged();
}

void RoutesEditor::updateRows()
{
    for (RouteRow *row : m_rows)
        row->setRemovable(m_rows.size() > 1);
}

} // namespace expectra
