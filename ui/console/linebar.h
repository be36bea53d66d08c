// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What stands beside the tab of the console and of the problems: how bad a line must be, a filter, and a
// button that empties.

#include <QtWidgets/QWidget>

class QComboBox;
class QLineEdit;

namespace expectra {

class LineBar final : public QWidget
{
    Q_OBJECT

public:
    /// `levels` from the mildest on; `subject` names the table for those who can't see it.
    LineBar(const QStringList &levels, int chosen, const QString &subject, QWidget *parent = nullptr);

    [[nodiscard]] int level() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] QLineEdit *field() const { return m_field; }

signals:
    void filterChanged();
    void clearRequested();

private:
    QComboBox *m_levels;
    QLineEdit *m_field;
};

} // namespace expectra
