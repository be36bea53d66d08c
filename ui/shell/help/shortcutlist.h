// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Every action with its keys, from the table, with a field that narrows the list.

#include <QtWidgets/QDialog>

class QLineEdit;
class QTreeWidget;

namespace expectra {

class ShortcutList final : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutList(QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *filter() const { return m_filter; }
    [[nodiscard]] QTreeWidget *list() const { return m_list; }

private:
    void fill();
    void narrow(const QString &words);

    QLineEdit *m_filter;
    QTreeWidget *m_list;
};

} // namespace expectra
