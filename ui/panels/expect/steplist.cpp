// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/expect/steplist.h"

#include "ui/style/fonts.h"
#include "ui/style/spacing.h"
#include "ui/widgets/reading/dot.h"
#include "ui/widgets/reading/readingparts.h"

#include <QtGui/QFontMetricsF>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>

#include <algorithm>
#include <cmath>

namespace expectra {

namespace {

constexpr int besideDot = 2; // words that begin so much lower have the dot at the middle of their first line

/// Lets labels that begin at one height stand on one line. Where a point is a pixel, text begins on whole
/// ones.
void alignLines(const std::vector<QLabel *> &labels)
{
    const auto ascent = [](const QLabel *label) {
        const auto exact = QFontMetricsF(label->font()).ascent();
        return label->devicePixelRatioF() > 1 ? exact : std::round(exact);
    };
    const auto highest =
        ascent(*std::max_element(labels.begin(), labels.end(), [&ascent](const QLabel *a, const QLabel *b) {
            return ascent(a) < ascent(b);
        }));
    for (auto *label : labels)
        label->setContentsMargins(0, besideDot + qRound(highest - ascent(label)), 0, 0);
}

QLabel *timeLabel(const QString &text, const QFont &font)
{
    auto *label = new QLabel(text);
    label->setFont(font);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setAlignment(Qt::AlignRight | Qt::AlignTop);
    label->setMinimumHeight(style::space::row - style::space::tight);
    return label;
}

} // namespace

StepList::StepList(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Steps of the negotiation"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void StepList::setRows(const std::vector<StepRow> &rows)
{
    delete m_rows;
    m_rows = new QWidget(this);
    m_grid = new QGridLayout(m_rows);
    m_grid->setContentsMargins(style::space::wide, style::space::margin, style::space::margin,
                               style::space::margin);
    m_grid->setHorizontalSpacing(style::space::margin);
    m_grid->setVerticalSpacing(style::space::tight);
    for (const auto &row : rows)
        addRow(row);
    m_grid->setColumnStretch(3, 1);
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    layout()->addWidget(m_rows);
}

void StepList::addRow(const StepRow &row)
{
    const auto at = m_grid->rowCount();
    auto *text = row.link.isEmpty() ? readHtml(row.html) : linkText(row.html, row.link);
    text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    connect(text, &QLabel::linkActivated, this, &StepList::linkActivated);
    auto *time = timeLabel(row.time, style::codeFont());
    auto *since = timeLabel(row.since, style::smallCodeFont());
    alignLines({time, since, text});
    m_grid->addWidget(new Dot(row.role), at, 0, Qt::AlignTop);
    m_grid->addWidget(time, at, 1, Qt::AlignTop);
    m_grid->addWidget(since, at, 2, Qt::AlignTop);
    m_grid->addWidget(text, at, 3, Qt::AlignTop);
}

} // namespace expectra
