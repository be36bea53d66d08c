// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/verdict/verdictview.h"

#include "app/analysis/wiretext.h"
#include "ui/diagnosis/tonelook.h"
#include "ui/diagnosis/verdict/verdictparts.h"
#include "ui/diagnosis/verdict/verdictwords.h"
#include "ui/style/fonts.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"
#include "ui/widgets/linelabel.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/reading/dot.h"
#include "ui/widgets/reading/flowlayout.h"
#include "ui/widgets/reading/readingparts.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>

#include <algorithm>
#include <map>

namespace expectra {

namespace {

namespace space = style::space;

constexpr std::size_t mostLinks = 4; // an endless list of cells leads nowhere
constexpr double titleGrowth = 1.25;

QLabel *makeTitle(const QString &text)
{
    auto *title = readLabel(text, Loudness::Strong);
    QFont large = style::strongFont();
    large.setPointSizeF(large.pointSizeF() * titleGrowth);
    title->setFont(large);
    return title;
}

QLabel *makeHeading(const QString &text)
{
    auto *heading = readLabel(text, Loudness::Strong);
    heading->setContentsMargins(0, space::margin, 0, 0);
    return heading;
}

Chip *makeChip(const ChipWords &words)
{
    auto *chip = new Chip(Chip::Shape::Outlined);
    chip->setContent(words.text, words.tone);
    return chip;
}

} // namespace

VerdictView::VerdictView(QWidget *parent) : QWidget(parent), m_area(scrolled(new QWidget))
{
    m_area->setAccessibleName(tr("Verdict"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_area);
}

void VerdictView::beginColumn()
{
    m_column = static_cast<QVBoxLayout *>(readColumn()->layout());
    m_column->setContentsMargins(space::wide, space::margin, space::wide, space::wide);
}

/// What stood here before goes; its reader begins at the top.
void VerdictView::showColumn()
{
    m_column->addStretch();
    QWidget *column = m_column->parentWidget();
    m_area->setWidget(column);
    column->setAutoFillBackground(false); // setWidget() turns it on
}

void VerdictView::showRunning(const diagnosis::Diagnosis &diagnosis)
{
    beginColumn();
    m_column->addWidget(makeTitle(tr("Asking …")));
    m_column->addWidget(
        readLabel(tr("The verdict stands here when every probe has its answer. Some wait for a "
                     "100 that never comes; each has a limit."),
                  Loudness::Dim));
    addState(diagnosis);
    showColumn();
}

void VerdictView::showConclusion(const diagnosis::Diagnosis &diagnosis,
                                 const diagnosis::Conclusion &conclusion)
{
    beginColumn();
    addVerdict(diagnosis, conclusion);
    addState(diagnosis, conclusion.verdict.summary);
    addEvidence(diagnosis, conclusion.verdict.evidence);
    addFixes(conclusion.fixes);
    addFindings(diagnosis, conclusion.findings);
    addAtlas();
    showColumn();
}

/// Why it ended before its end, and what is to be known about whole routes.
void VerdictView::addState(const diagnosis::Diagnosis &diagnosis, const QString &said)
{
    const auto tell = [this](Notice::Kind kind, const QString &text) {
        auto *notice = new Notice(kind);
        notice->layout()->setContentsMargins(0, space::tight, 0, 0);
        m_column->addWidget(notice);
        notice->setText(text);
    };
    if (diagnosis.state == diagnosis::Diagnosis::State::Cancelled)
        tell(Notice::Kind::Warning, tr("Cancelled before its end: only what had come until then is judged."));
    const bool isToldByNote =
        std::any_of(diagnosis.notes.begin(), diagnosis.notes.end(),
                    [&diagnosis](const auto &note) { return diagnosis.stopReason.endsWith(note.text); });
    if (!diagnosis.stopReason.isEmpty() && !isToldByNote && !said.contains(diagnosis.stopReason))
        tell(Notice::Kind::Warning, diagnosis.stopReason);
    for (const auto &note : diagnosis.notes) {
        if (note.route < diagnosis.routes.size())
            tell(Notice::Kind::Info,
                 tr("%1: %2", "route, note")
                     .arg(diagnosis::routeTitle(diagnosis.routes[note.route]), note.text));
    }
}

void VerdictView::addVerdict(const diagnosis::Diagnosis &diagnosis, const diagnosis::Conclusion &conclusion)
{
    const auto &verdict = conclusion.verdict;
    m_column->addWidget(makeTitle(verdict.summary));
    auto *chips = new QWidget;
    auto *flow = new FlowLayout(space::tight, space::tight, chips);
    flow->addWidget(makeChip(causeChip(verdict.cause)));
    flow->addWidget(makeChip(confidenceChip(verdict.confidence)));
    std::map<QString, Chip *> products; // one that is met on several routes is told once
    for (const auto &recognised : conclusion.recognised) {
        const QString name = recognisedText(recognised);
        const QString tip = recognisedTip(diagnosis, recognised);
        Chip *&chip = products[name];
        if (!chip) {
            chip = makeChip({name, Tone::Neutral});
            flow->addWidget(chip);
        }
        chip->setToolTip(chip->toolTip().isEmpty() ? tip : chip->toolTip() + QLatin1Char('\n') + tip);
        chip->setAccessibleDescription(chip->toolTip());
    }
    m_column->addWidget(chips);
    addDecider(verdict.decider);
}

void VerdictView::addDecider(const diagnosis::Decider &decider)
{
    if (decider.isEmpty())
        return;
    m_column->addWidget(readLabel(tr("What would decide: %1.").arg(decider.text), Loudness::Dim));
    if (!decider.way)
        return;
    auto *add = linkLabel(QStringLiteral("route"), tr("Add this route…"));
    add->setToolTip(*decider.way == diagnosis::Route::Way::Address
                        ? tr("Back to the routes, with a further one to an address that you name")
                        : tr("Back to the routes, with a further one"));
    connect(add, &QLabel::linkActivated, this, [this, way = *decider.way] { emit routeWanted(way); });
    m_column->addWidget(add);
}

void VerdictView::addEvidence(const diagnosis::Diagnosis &diagnosis,
                              const std::vector<diagnosis::EvidenceLine> &evidence)
{
    if (evidence.empty())
        return;
    m_column->addWidget(makeHeading(tr("Evidence")));
    for (const auto &line : evidence) {
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        auto *text = readLabel(line.text);
        text->setContentsMargins(0, 2, 0, 0);
        words->addWidget(text);
        addLinks(words, diagnosis, line.cells);
        auto *row = new QHBoxLayout;
        row->setSpacing(space::gap);
        row->addWidget(new Dot(toneLook(line.tone).dot), 0, Qt::AlignTop);
        row->addLayout(words, 1);
        m_column->addLayout(row);
    }
}

/// The cells that show something, as links by their names.
void VerdictView::addLinks(QVBoxLayout *below, const diagnosis::Diagnosis &diagnosis,
                           const std::vector<diagnosis::Cell> &cells)
{
    if (cells.empty())
        return;
    auto *links = new QWidget;
    auto *flow = new FlowLayout(space::margin, 0, links);
    for (std::size_t i = 0; i < std::min(cells.size(), mostLinks); ++i) {
        const QString name = cellName(diagnosis, cells[i]);
        auto *link = elidedLink(QStringLiteral("cell"), name);
        link->setFont(style::smallFont());
        link->setToolTip(tr("Opens the exchange of: %1").arg(name));
        connect(link, &QLabel::linkActivated, this, [this, cell = cells[i]] { emit cellRequested(cell); });
        flow->addWidget(link);
    }
    if (cells.size() > mostLinks) {
        auto *more = new LineLabel(tr("and %n more", nullptr, static_cast<int>(cells.size() - mostLinks)));
        more->setFont(style::smallFont());
        style::setTextRole(more, style::Role::Dim);
        more->setContentsMargins(0, 1, 0, 1); // in line with the links
        flow->addWidget(more);
    }
    below->addWidget(links);
}

void VerdictView::addFixes(const std::vector<diagnosis::Fix> &fixes)
{
    if (fixes.empty())
        return;
    m_column->addWidget(makeHeading(fixes.size() > 1 ? tr("Fixes, best first") : tr("Fix")));
    for (std::size_t i = 0; i < fixes.size(); ++i) {
        const QString where = fixes[i].where;
        m_column->addWidget(
            readLabel(fixes.size() > 1 ? tr("%1. %2", "number, place").arg(i + 1).arg(where) : where));
        m_column->addWidget(makeFix(fixes[i]));
    }
}

void VerdictView::addFindings(const diagnosis::Diagnosis &diagnosis,
                              const std::vector<diagnosis::RouteFinding> &findings)
{
    if (findings.empty())
        return;
    m_column->addWidget(makeHeading(tr("Findings")));
    for (const auto &found : findings) {
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        m_column->addWidget(makeFinding(found.finding, words));
        addLinks(words, diagnosis, found.cells);
    }
}

void VerdictView::addAtlas()
{
    auto *link = elidedLink(QStringLiteral("atlas"), tr("Atlas: how servers and proxies treat Expect"));
    link->setToolTip(tr("Opens the guide"));
    connect(link, &QLabel::linkActivated, this, &VerdictView::atlasRequested);
    m_column->addSpacing(space::margin);
    m_column->addWidget(link);
}

} // namespace expectra
