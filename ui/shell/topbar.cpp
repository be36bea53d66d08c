// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/topbar.h"

#include "ui/style/fonts.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/dropdown.h"
#include "ui/widgets/linelabel.h"
#include "ui/widgets/rule.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QAction>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

namespace expectra {

namespace space = style::space;

TopBar::TopBar(QMenu *menu, QAction *showMenu, QAction *search, QAction *diagnose, QWidget *parent)
    : QWidget(parent)
    , m_collection(new Chip(Chip::Shape::Outlined))
    , m_environment(new DropDown)
    , m_lab(new Chip(Chip::Shape::OutlinedWithDot))
    , m_diagnose(new QToolButton)
    , m_search(new QToolButton)
    , m_menu(new QToolButton)
{
    style::makeRaised(this);
    auto *name = new LineLabel(tr("Expectra"));
    style::setFace(name, style::Face::Strong);
    m_environment->setAccessibleName(tr("Environment"));
    m_environment->setToolTip(tr("Whose values stand for the {{variables}}"));
    m_environment->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_environment->setFixedHeight(space::control);
    m_diagnose->setDefaultAction(diagnose);
    m_diagnose->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_diagnose->setAccessibleName(diagnose->text());
    m_search->setDefaultAction(search);
    m_search->setText(search->shortcut().toString(QKeySequence::NativeText));
    m_search->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    style::setFace(m_search, style::Face::Small);
    m_search->setAccessibleName(search->text());
    m_menu->setDefaultAction(showMenu);
    m_menu->setMenu(menu);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setAccessibleName(showMenu->text());
    connect(showMenu, &QAction::triggered, m_menu, &QToolButton::showMenu);

    auto *line = new QHBoxLayout;
    line->setContentsMargins(space::margin, 5, space::gap, 6);
    line->setSpacing(space::gap);
    for (QWidget *part : {static_cast<QWidget *>(name), static_cast<QWidget *>(m_collection),
                          static_cast<QWidget *>(m_environment), static_cast<QWidget *>(m_lab)})
        line->addWidget(part);
    line->addStretch();
    line->addWidget(m_diagnose);
    line->addWidget(m_search);
    line->addWidget(m_menu);
    for (QWidget *part : {static_cast<QWidget *>(m_collection), static_cast<QWidget *>(m_environment),
                          static_cast<QWidget *>(m_lab)})
        part->hide(); // until there is something to say
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(new Rule(Qt::Horizontal));
    connect(m_environment, &QComboBox::activated, this, &TopBar::handleEnvironment);
}

void TopBar::setCollection(const QString &name, const QStringList &environments, const QString &chosen)
{
    m_collection->setContent(name, Tone::Neutral);
    m_collection->setVisible(!name.isEmpty());
    const QSignalBlocker blocker(m_environment);
    m_environment->clear();
    if (chosen.isEmpty())
        m_environment->addItem(tr("Environment: none"), QString());
    for (const auto &environment : environments)
        m_environment->addItem(tr("Environment: %1").arg(environment), environment);
    m_chosen = qMax(0, m_environment->findData(chosen));
    m_environment->setCurrentIndex(m_chosen);
    m_environment->insertSeparator(m_environment->count());
    m_environment->addItem(tr("Edit environments…"));
    m_environment->setVisible(!name.isEmpty());
}

/// The last entry is a command and not a choice.
void TopBar::handleEnvironment(int index)
{
    if (index == m_environment->count() - 1) {
        m_environment->setCurrentIndex(m_chosen);
        emit editEnvironmentsRequested();
        return;
    }
    m_chosen = index;
    emit environmentChosen(m_environment->currentData().toString());
}

void TopBar::setLab(const QString &address)
{
    if (address.isEmpty())
        m_lab->setContent(tr("Lab is off"), Tone::Neutral);
    else
        m_lab->setContent(tr("Lab %1").arg(address), Tone::Met);
    m_lab->show();
    m_lab->setToolTip(address.isEmpty() ? tr("The embedded server could not be started")
                                        : tr("The embedded server answers here, on this machine alone"));
}

} // namespace expectra
