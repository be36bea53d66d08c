// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/console/linebar.h"

#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/widgets/dropdown.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

namespace expectra {

namespace {

constexpr int fieldWidth = 200;
constexpr int levelWidth = 150;

} // namespace

LineBar::LineBar(const QStringList &levels, int chosen, const QString &subject, QWidget *parent)
    : QWidget(parent), m_levels(new DropDown), m_field(new QLineEdit)
{
    m_levels->addItems(levels);
    m_levels->setCurrentIndex(chosen);
    m_levels->setFont(style::smallFont());
    m_levels->setMinimumWidth(levelWidth);
    m_levels->setAccessibleName(tr("Least level: %1").arg(subject));
    m_field->setFont(style::smallCodeFont());
    m_field->setFixedWidth(fieldWidth);
    m_field->setClearButtonEnabled(true);
    m_field->setPlaceholderText(tr("filter: text or #41"));
    m_field->setAccessibleName(tr("Filter: %1").arg(subject));
    auto *clear = new QToolButton;
    clear->setIcon(style::icon(style::Icon::Remove, style::Role::Dim));
    clear->setToolTip(tr("Empty this list"));
    clear->setAccessibleName(tr("Empty: %1").arg(subject));
    clear->setFocusPolicy(Qt::TabFocus);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(style::space::gap, 2, 0, 2);
    layout->setSpacing(style::space::gap);
    layout->addWidget(m_levels);
    layout->addWidget(m_field, 1);
    layout->addWidget(clear);
    connect(m_levels, &QComboBox::currentIndexChanged, this, &LineBar::filterChanged);
    connect(m_field, &QLineEdit::textChanged, this, &LineBar::filterChanged);
    connect(clear, &QToolButton::clicked, this, &LineBar::clearRequested);
}

int LineBar::level() const
{
    return m_levels->currentIndex();
}

QString LineBar::text() const
{
    return m_field->text();
}

} // namespace expectra
