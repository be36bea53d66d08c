// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/before/announcepage.h"

#include "app/analysis/wiretext.h"
#include "ui/diagnosis/routes/routeseditor.h"
#include "ui/style/fonts.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/reading/dot.h"
#include "ui/widgets/reading/readingparts.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/sectionlabel.h"
#include "ui/widgets/wrappedlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

#include <algorithm>

namespace expectra {

namespace {

namespace space = style::space;

constexpr int probesWidth = 336;
constexpr int widestPlan = 820;
constexpr int widthOfBoth = 1100; // below it the routes' fields need all of it
constexpr double titleGrowth = 1.25;

QLabel *makeTitle(const QString &text)
{
    auto *title = new WrappedLabel(text);
    QFont large = style::strongFont();
    large.setPointSizeF(large.pointSizeF() * titleGrowth);
    title->setFont(large);
    return title;
}

} // namespace

AnnouncePage::AnnouncePage(QWidget *parent)
    : QWidget(parent)
    , m_about(new WrappedLabel)
    , m_routes(new RoutesEditor)
    , m_lines(new QVBoxLayout)
    , m_problem(new Notice(Notice::Kind::Error))
    , m_run(new QPushButton(tr("Run the diagnosis")))
    , m_parts(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_between(new Rule(Qt::Vertical))
    , m_probes(makeProbes())
{
    m_probes->setAccessibleName(tr("The probes"));
    m_parts->setContentsMargins(0, 0, 0, 0);
    m_parts->setSpacing(0);
    m_parts->addWidget(makePlan(), 1);
    m_parts->addWidget(m_between);
    m_parts->addWidget(m_probes);
    auto *page = new QWidget;
    page->setLayout(m_parts);
    auto *area = scrolled(page);
    area->setAccessibleName(tr("What will be sent"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
    setFocusProxy(m_run);
    connect(m_run, &QPushButton::clicked, this, &AnnouncePage::runRequested);
    connect(m_routes, &RoutesEditor::routesChanged, this, [this] {
        announce();
        emit planChanged();
    });
    announce();
}

QWidget *AnnouncePage::makePlan()
{
    style::setTextRole(m_about, style::Role::Dim);
    style::makePrimary(m_run);
    m_run->setFont(style::strongFont());
    m_lines->setSpacing(space::tight);
    m_problem->setContentsMargins(0, 0, 0, 0);

    auto *column = new QWidget;
    column->setMaximumWidth(widestPlan);
    auto *parts = new QVBoxLayout(column);
    parts->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    parts->setSpacing(space::gap);
    parts->addWidget(makeTitle(tr("Who answers Expect on the way, and how?")));
    parts->addWidget(m_about);
    parts->addSpacing(space::gap);
    parts->addWidget(new SectionLabel(tr("Routes")));
    parts->addWidget(m_routes);
    parts->addSpacing(space::gap);
    parts->addWidget(new SectionLabel(tr("What will be sent")));
    parts->addLayout(m_lines);
    parts->addWidget(m_problem);
    parts->addSpacing(space::gap);
    parts->addWidget(m_run, 0, Qt::AlignLeft);
    parts->addStretch();
    auto *page = new QWidget;
    auto *across = new QHBoxLayout(page);
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(column, 1);
    across->addStretch();
    return page;
}

QWidget *AnnouncePage::makeProbes()
{
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    layout->setSpacing(space::tight / 2);
    layout->addWidget(new SectionLabel(tr("What each probe asks")));
    layout->addSpacing(space::tight);
    for (const auto probe : diagnosis::allProbes()) {
        layout->addWidget(new WrappedLabel(diagnosis::probeTitle(probe)));
        auto *question = new WrappedLabel(diagnosis::probeQuestion(probe));
        question->setFont(style::smallFont());
        style::setTextRole(question, style::Role::Dim);
        layout->addWidget(question);
        layout->addSpacing(space::tight + 2);
    }
    layout->addStretch();
    return column;
}

/// The probes stand beside the plan, or below it where that would leave its fields no room.
void AnnouncePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isWide = width() >= widthOfBoth;
    m_parts->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_between->setVisible(isWide);
    m_probes->setFixedWidth(isWide ? probesWidth : std::min(width(), widestPlan));
}

void AnnouncePage::setRequest(const Request &request)
{
    m_base = request;
    announce();
}

void AnnouncePage::setRoutes(const std::vector<diagnosis::Route> &routes)
{
    m_routes->setRoutes(routes);
}

void AnnouncePage::addRoute(diagnosis::Route::Way way)
{
    m_routes->addRoute(way);
}

std::vector<diagnosis::Route> AnnouncePage::routes() const
{
    return m_routes->readable();
}

std::optional<diagnosis::BatteryPlan> AnnouncePage::plan() const
{
    const auto routes = m_routes->routes();
    if (!routes || m_base.url.empty())
        return std::nullopt;
    diagnosis::BatteryPlan plan{m_base, *routes};
    return diagnosis::announce(plan) ? std::optional(plan) : std::nullopt;
}

void AnnouncePage::announce()
{
    m_about->setText(
        tr("Each probe asks one question about Expect, over each route. Where the answers differ, "
           "the difference shows who causes a 417 or a stalled upload, and which setting cures it."));
    const auto routes = m_routes->routes();
    QStringList lines;
    QString problem;
    if (m_base.url.empty()) {
        lines.append(tr("Nothing yet: type the address above."));
    } else if (!routes) {
        lines.append(tr("Nothing yet: a route can't be read."));
    } else if (const auto announced = diagnosis::announce({m_base, *routes})) {
        lines = announced->lines();
    } else {
        problem = escapedText(announced.error().detail);
    }
    showLines(lines);
    m_problem->setText(problem);
    m_run->setEnabled(plan().has_value());
}

void AnnouncePage::showLines(const QStringList &lines)
{
    delete m_shownLines;
    m_shownLines = new QWidget;
    auto *grid = new QGridLayout(m_shownLines);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::gap);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < lines.size(); ++i) {
        grid->addWidget(new Dot(style::Role::Dim), i, 0, Qt::AlignTop);
        auto *words = readLabel(lines[i]);
        words->setContentsMargins(0, 2, 0, 2);
        grid->addWidget(words, i, 1);
    }
    m_lines->addWidget(m_shownLines);
}

} // namespace expectra
