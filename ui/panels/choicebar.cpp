// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/choicebar.h"

#include "ui/style/fonts.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QToolButton>

namespace expectra {

ChoiceBar::ChoiceBar(const QString &name, const QStringList &choices, QWidget *parent)
    : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (const auto &choice : choices) {
        auto *button = new QToolButton(this);
        button->setText(choice);
        button->setFont(style::smallFont());
        button->setCheckable(true);
        button->setAccessibleName(QStringLiteral("%1: %2").arg(name, choice));
        m_buttons->addButton(button, static_cast<int>(m_buttons->buttons().size()));
        layout->addWidget(button);
    }
    choose(0);
    connect(m_buttons, &QButtonGroup::idClicked, this, &ChoiceBar::chosen);
}

int ChoiceBar::current() const
{
    return m_buttons->checkedId();
}

void ChoiceBar::choose(int index)
{
    if (auto *button = m_buttons->button(index))
        button->setChecked(true);
}

} // namespace expectra
