// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The line at the top of the window: what is open, in which environment, whether the lab runs, and the menu.

#include <QtWidgets/QWidget>

class QAction;
class QComboBox;
class QMenu;
class QToolButton;

namespace expectra {

class Chip;

class TopBar final : public QWidget
{
    Q_OBJECT

public:
    TopBar(QMenu *menu, QAction *showMenu, QAction *search, QAction *diagnose, QWidget *parent = nullptr);

    void setCollection(const QString &name, const QStringList &environments, const QString &chosen);
    void setLab(const QString &address); // empty: it could not be started

signals:
    void environmentChosen(const QString &name); // empty: none
    void editEnvironmentsRequested();

private:
    void handleEnvironment(int index);

    Chip *m_collection;
    QComboBox *m_environment;
    int m_chosen = 0; // its row
    Chip *m_lab;
    QToolButton *m_diagnose;
    QToolButton *m_search;
    QToolButton *m_menu;
};

} // namespace expectra
