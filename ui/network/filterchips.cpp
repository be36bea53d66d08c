// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/network/filterchips.h"

#include "ui/models/filterwords.h"
#include "ui/style/fonts.h"
#include "ui/style/spacing.h"

#include <QtWidgets/QToolButton>

namespace expectra {

namespace {

constexpr int chipHeight = 22;

} // namespace

FilterChips::FilterChips(QWidget *parent) : QWidget(parent)
{
    add(tr("Expect"), QStringLiteral("expect:any"), tr("Requests with an expectation"));
    add(tr("4xx"), QStringLiteral("status:4xx"), tr("Answers with a client error"));
    add(tr("5xx"), QStringLiteral("status:5xx"), tr("Answers with a server error"));
    add(tr("Failed"), QStringLiteral("is:failed"), tr("Exchanges without a complete answer"));
    add(tr("Slow"), QStringLiteral("is:slow"), tr("Exchanges of a second or more"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FilterChips::add(const QString &title, const QString &word, const QString &meaning)
{
    auto *button = new QToolButton(this);
    button->setText(title);
    style::setFace(button, style::Face::Small);
    button->setCheckable(true);
    button->setProperty("chip", true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(meaning + QStringLiteral(" (") + word + QLatin1Char(')'));
    button->setAccessibleName(tr("Filter: %1").arg(title));
    button->setAccessibleDescription(meaning);
    connect(button, &QToolButton::clicked, this, [this, word] { emit wordToggled(word); });
    m_chips.push_back({word, button});
}

void FilterChips::showFilter(const QString &text)
{
    for (const auto &chip : m_chips)
        chip.button->setChecked(holdsWord(text, chip.word));
}

QSize FilterChips::sizeHint() const
{
    int width = 0;
    for (const auto &chip : m_chips)
        width += chip.button->sizeHint().width() + style::space::tight;
    return {width - style::space::tight, chipHeight};
}

QSize FilterChips::minimumSizeHint() const
{
    return {0, chipHeight};
}

void FilterChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    int x = 0;
    for (const auto &chip : m_chips) {
        const auto width = chip.button->sizeHint().width();
        chip.button->setGeometry(x, 0, width, height());
        chip.button->setVisible(x + width <= this->width());
        x += width + style::space::tight;
    }
}

} // namespace expectra
