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

namespace expectra {

namespace {

namespace space = style::space;

constexpr int probesWidth = 336;
constexpr int widestPlan = 820;
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
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *plan = scrolled(makePlan());
    plan->setAccessibleName(tr("What will be sent"));
    auto *probes = scrolled(makeProbes());
    probes->setAccessibleName(tr("The probes"));
    probes->setFixedWidth(probesWidth);
    layout->addWidget(plan, 1);
    layout->addWidget(new Rule(Qt::Vertical));
    layout->addWidget(probes);
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
