// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The field over a list that narrows it while one types. Escape empties it and gives the keys back to the
// list; Down goes into the list. Ctrl+F anywhere in the panel leads here.

#include <QtWidgets/QLineEdit>

class QAbstractItemView;

namespace expectra {

class FilterBox final : public QLineEdit
{
    Q_OBJECT

public:
    /// `panel` is where Ctrl+F works; the list is its child.
    FilterBox(const QString &name, QAbstractItemView *list, QWidget *panel);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QAbstractItemView *m_list;
};

} // namespace expectra
