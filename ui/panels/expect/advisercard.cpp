// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/expect/advisercard.h"

#include "app/http/status.h"
#include "ui/widgets/reading/readingparts.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/widgets/chip.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

namespace expectra {

namespace {

struct FitLook
{
    QString word;
    Tone tone;
    style::Icon icon;
};

FitLook lookOf(Fit fit)
{
    switch (fit) {
    case Fit::Right: return {AdviserCard::tr("right"), Tone::Met, style::Icon::Tick};
    case Fit::Maybe: return {AdviserCard::tr("may be"), Tone::Neutral, style::Icon::None};
    case Fit::Wrong: break;
    }
    return {AdviserCard::tr("wrong"), Tone::Refused, style::Icon::Close};
}

QString statusName(const StatusAdvice &advice)
{
    const auto phrase = http::reasonPhrase(advice.status);
    const auto name = QStringLiteral("%1 %2")
                          .arg(advice.status)
                          .arg(QLatin1String(phrase.data(), qsizetype(phrase.size())));
    return advice.wasGiven ? AdviserCard::tr("%1, as answered").arg(name) : name;
}

void addAdvice(QGridLayout *grid, const StatusAdvice &advice)
{
    const auto look = lookOf(advice.fit);
    auto *chip = new Chip(Chip::Shape::Outlined);
    chip->setContent(look.word, look.tone, look.icon);
    const auto row = grid->rowCount();
    grid->addWidget(chip, row, 0, Qt::AlignTop | Qt::AlignLeft);
    grid->addWidget(readLabel(statusName(advice), Loudness::Strong), row, 1);
    grid->addWidget(referenceLabel(advice.citation), row, 2, Qt::AlignRight | Qt::AlignTop);
    grid->addWidget(readLabel(advice.reason, Loudness::Dim), row + 1, 1, 1, 2);
}

QWidget *makeContent(const Exchange &exchange)
{
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, style::space::tight, 0, 0);
    grid->setHorizontalSpacing(style::space::gap);
    grid->setVerticalSpacing(style::space::tight);
    grid->setColumnStretch(1, 1);
    for (const auto &advice : statusAdvice(exchange))
        addAdvice(grid, advice);
    if (const auto refusal = goodRefusal(exchange); !refusal.isEmpty()) {
        const auto row = grid->rowCount();
        grid->addWidget(
            readLabel(AdviserCard::tr("A 417 that helps names the value, who refused it and the way out:")),
            row, 0, 1, 3);
        grid->addWidget(readBox(codeLabel(refusal.trimmed()), refusal, AdviserCard::tr("Copy the answer")),
                        row + 1, 0, 1, 3);
    }
    return content;
}

} // namespace

AdviserCard::AdviserCard(const Exchange &exchange, bool isOpen, QWidget *parent)
    : QWidget(parent), m_head(new QToolButton), m_content(makeContent(exchange))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_head->setText(tr("Which status should a server answer?"));
    m_head->setToolTip(tr("For those who write the server: what is right for the request that was sent"));
    m_head->setCheckable(true);
    m_head->setAutoRaise(true);
    m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_head->setFocusPolicy(Qt::StrongFocus);
    layout->addWidget(m_head, 0, Qt::AlignLeft);
    layout->addWidget(m_content);
    setOpen(isOpen);
    connect(m_head, &QToolButton::toggled, this, [this](bool wanted) {
        setOpen(wanted);
        emit opened(wanted);
    });
}

void AdviserCard::setOpen(bool isOpen)
{
    m_head->setChecked(isOpen);
    m_head->setIcon(
        style::icon(isOpen ? style::Icon::ChevronUp : style::Icon::ChevronDown, style::Role::Dim));
    m_content->setVisible(isOpen);
}

} // namespace expectra
