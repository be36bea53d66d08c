// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/parts/filterbox.h"

#include "ui/style/icons.h"
#include "ui/style/spacing.h"

#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QAbstractItemView>

namespace expectra {

namespace {

constexpr int widest = 220;

} // namespace

FilterBox::FilterBox(const QString &name, QAbstractItemView *list, QWidget *panel) : m_list(list)
{
    setAccessibleName(name);
    setPlaceholderText(name);
    setMaximumWidth(widest);
    setFixedHeight(style::space::row);
    addAction(style::icon(style::Icon::Search, style::Role::Dim), QLineEdit::LeadingPosition);
    auto *find = new QAction(name, panel);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    panel->addAction(find);
    connect(find, &QAction::triggered, this, [this] {
        if (!isEnabled())
            return;
        setFocus(Qt::ShortcutFocusReason);
        selectAll();
    });
}

void FilterBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        clear();
        return m_list->setFocus(Qt::OtherFocusReason);
    }
    if (event->key() == Qt::Key_Down)
        return m_list->setFocus(Qt::OtherFocusReason);
    QLineEdit::keyPressEvent(event);
}

} // namespace expectra
