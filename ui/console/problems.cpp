// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/problems.h"

#include "app/analysis/findings.h"
#include "ui/console/linebar.h"
#include "ui/console/linetable.h"
#include "ui/widgets/emptystate.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStackedWidget>

namespace expectra {

namespace {

/// Everything, warnings and worse, errors: as the bar lists them.
constexpr std::array severities{Severity::Info, Severity::Warning, Severity::Error};

style::Icon severityIcon(Severity severity)
{
    if (severity == Severity::Info)
        return style::Icon::Info;
    return severity == Severity::Error ? style::Icon::Error : style::Icon::Warning;
}

style::Role severityRole(Severity severity)
{
    if (severity == Severity::Info)
        return style::Role::Dim;
    return severity == Severity::Error ? style::Role::Refused : style::Role::Expect;
}

CellLook lookOf(const Problem &problem, ProblemColumn column)
{
    switch (column) {
    case ProblemColumn::Severity:
        return {severityIcon(problem.severity), severityRole(problem.severity), false};
    case ProblemColumn::Id: return {style::Icon::None, style::Role::Dim, true};
    case ProblemColumn::Summary: return {};
    case ProblemColumn::Exchange: return {style::Icon::None, style::Role::Accent, false};
    case ProblemColumn::Where: return {style::Icon::None, style::Role::Dim, false};
    }
    return {};
}

} // namespace

Problems::Problems(QWidget *parent)
    : QWidget(parent)
    , m_model(new ProblemsModel(this))
    , m_table(new LineTable(m_model,
                            [this](const QModelIndex &index) {
                                return lookOf(*m_model->problemAt(index.row()),
                                              static_cast<ProblemColumn>(index.column()));
                            }))
    , m_bar(new LineBar({tr("Everything"), tr("Warnings and worse"), tr("Errors")}, 1, tr("problems")))
    , m_pages(new QStackedWidget)
{
    m_table->setAccessibleName(tr("Problems"));
    m_table->setWidths({100, 90, 400, 80, 240}, static_cast<int>(ProblemColumn::Summary));
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_pages->addWidget(m_table);
    m_pages->addWidget(
        new EmptyState(tr("No problems"), tr("What is found about an exchange is listed here.")));
    m_pages->addWidget(
        new EmptyState(tr("Nothing passes the filter"), tr("Under Everything the notes are listed too.")));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_pages, 1);
    setFocusProxy(m_table);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &Problems::sortBy);
    connect(m_bar, &LineBar::filterChanged, this, &Problems::applyFilter);
    connect(m_bar, &LineBar::clearRequested, this, &Problems::clear);
    connect(m_table, &LineTable::rowActivated, this, [this](int row) {
        if (const auto *problem = m_model->problemAt(row))
            emit findingActivated(problem->exchange, m_model->idOf(*problem));
    });
    updateState();
}

QWidget *Problems::takeBar()
{
    layout()->removeWidget(m_bar);
    return m_bar;
}

void Problems::addExchange(const ExchangePtr &finished)
{
    const auto found = findings(*finished);
    if (found.empty())
        return;
    m_model->add(*finished, found);
    updateState();
}

void Problems::clear()
{
    m_model->clear();
    updateState();
}

QString Problems::title() const
{
    const auto count = m_model->count(Severity::Error) + m_model->count(Severity::Warning);
    return count == 0 ? tr("Problems") : tr("Problems %1").arg(count);
}

/// Up, down, and back to the order of time.
void Problems::sortBy(int column)
{
    if (m_sortedBy != column) {
        m_sortedBy = column;
        m_order = Qt::AscendingOrder;
    } else if (m_order == Qt::AscendingOrder) {
        m_order = Qt::DescendingOrder;
    } else {
        m_sortedBy = -1;
    }
    m_table->horizontalHeader()->setSortIndicatorShown(m_sortedBy >= 0);
    m_table->horizontalHeader()->setSortIndicator(m_sortedBy, m_order);
    m_model->sort(m_sortedBy, m_order);
}

void Problems::applyFilter()
{
    m_model->setFilter(severities[static_cast<std::size_t>(m_bar->level())], m_bar->text());
    updateState();
}

void Problems::updateState()
{
    m_pages->setCurrentIndex(m_model->rowCount() > 0 ? 0 : m_model->total() == 0 ? 1 : 2);
    emit titleChanged(title());
}

} // namespace expectra
