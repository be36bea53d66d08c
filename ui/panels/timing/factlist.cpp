// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timing/factlist.h"

#include "ui/style/fonts.h"
#include "ui/style/spacing.h"
#include "ui/widgets/reading/readingparts.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>

namespace expectra {

QWidget *makeFactList(const std::vector<FactGroup> &groups)
{
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(style::space::gap, style::space::gap, style::space::gap, style::space::margin);
    grid->setHorizontalSpacing(style::space::wide);
    grid->setVerticalSpacing(style::space::tight);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto &group : groups) {
        if (!group.title.isEmpty()) {
            auto *title = readLabel(group.title, Loudness::Strong);
            title->setContentsMargins(0, row == 0 ? 0 : style::space::gap, 0, 0);
            grid->addWidget(title, row++, 0, 1, 2);
        }
        for (const auto &fact : group.facts) {
            auto *name = new QLabel(fact.name);
            name->setForegroundRole(QPalette::PlaceholderText);
            auto *value = codeLabel(fact.value);
            value->setAccessibleName(QStringLiteral("%1: %2").arg(fact.name, fact.value));
            grid->addWidget(name, row, 0, Qt::AlignTop);
            grid->addWidget(value, row++, 1);
        }
    }
    return list;
}

} // namespace expectra
