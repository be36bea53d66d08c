// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What stands beside the log's tab: chips, how much the filter lets through, the field, and two buttons.

#include <QtWidgets/QWidget>

class QLabel;
class QToolButton;

namespace expectra {

class FilterChips;
class FilterField;

class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    [[nodiscard]] FilterField *field() const { return m_field; }
    [[nodiscard]] QToolButton *follow() const { return m_follow; }
    [[nodiscard]] QToolButton *menu() const { return m_menu; }
    void showCount(int shown, int total);

private:
    [[nodiscard]] QToolButton *makeButton(const QString &name);

    FilterChips *m_chips;
    QLabel *m_count;
    FilterField *m_field;
    QToolButton *m_follow;
    QToolButton *m_menu;
};

} // namespace expectra
