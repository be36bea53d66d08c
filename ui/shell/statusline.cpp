// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "app/analysis/wiretext.h"
#include "ui/style/fonts.h"
#include "ui/style/spacing.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/linelabel.h"

#include <QtWidgets/QLabel>

namespace expectra {

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_totals(new LineLabel)
    , m_clock(new LineLabel)
    , m_problem(new ElidedLabel(style::Role::Refused))
    , m_saved(new LineLabel)
{
    setSizeGripEnabled(false);
    for (auto *label : {m_totals, m_clock, m_saved}) {
        style::setFace(label, style::Face::Small);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setContentsMargins(style::space::gap, 0, style::space::gap, 0);
    }
    addWidget(m_totals);
    addWidget(m_clock);
    addPermanentWidget(m_saved);
    style::setFace(m_problem, style::Face::Small);
    addWidget(m_problem, 1);
    showTotals(0, 0);
    showClock(nullptr);
}

void StatusLine::showUnsaved(int requests)
{
    m_saved->setText(requests == 0   ? QString()
                     : requests == 1 ? tr("1 unsaved request, kept as a draft")
                                     : tr("%1 unsaved requests, kept as drafts").arg(requests));
    m_saved->setAccessibleName(m_saved->text());
}

void StatusLine::showSaved(const QString &text)
{
    m_saved->setText(text);
    m_saved->setAccessibleName(text);
}

void StatusLine::showProblem(const QString &text)
{
    m_problem->setText(text);
}

void StatusLine::showTotals(int count, ByteCount bytes)
{
    //: the number of exchanges, then how many bytes they moved in both directions
    m_totals->setText(count == 1 ? tr("1 exchange · %1").arg(sizeText(bytes))
                                 : tr("%1 exchanges · %2").arg(count).arg(sizeText(bytes)));
    m_totals->setAccessibleName(m_totals->text());
}

void StatusLine::showClock(const Exchange *exchange)
{
    const bool kernel = exchange && exchange->timeline.clock() == Clock::Kernel;
    m_clock->setText(kernel ? tr("clock: kernel timestamps") : tr("clock: user space"));
    m_clock->setVisible(exchange != nullptr);
    m_clock->setAccessibleName(m_clock->text());
}

} // namespace expectra
