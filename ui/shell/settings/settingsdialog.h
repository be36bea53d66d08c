// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What can be set once for all. Law: what is set here has an effect at once; there is nothing to apply.

#include "ui/shell/settings/preferences.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;

namespace expectra {

class Actions;
class DurationField;

class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The actions choose the theme, as in the menu.
    SettingsDialog(const Actions &actions, const Preferences &preferences, QWidget *parent = nullptr);

    /// How much of the memory is in use now.
    void showKept(std::size_t exchanges, ByteCount memory);
    [[nodiscard]] const Preferences &preferences() const { return m_preferences; }

signals:
    void preferencesChanged(const expectra::Preferences &preferences);

private:
    void addTheme(QFormLayout *form, const Actions &actions);
    void addNewRequests(QFormLayout *form);
    void addTime(QFormLayout *form, const QString &name, DurationField *field);
    void addMemory(QFormLayout *form);
    void addTabs(QFormLayout *form);
    void take();

    Preferences m_preferences;
    DurationField *m_wait;
    DurationField *m_lookup;
    DurationField *m_connect;
    DurationField *m_idle;
    DurationField *m_whole;
    QComboBox *m_memory;
    QLabel *m_inUse;
    QCheckBox *m_opensTabs;
    QCheckBox *m_asks;
};

} // namespace expectra
