// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Looks for words in the labels that a panel is made of, selects what it found and brings it into view. The
// labels may come and go: tell it by refresh().

#include "ui/panels/find/piecefind.h"

#include <QtCore/QPointer>
#include <QtWidgets/QLabel>

namespace expectra {

class LabelFind final : public QObject
{
    Q_OBJECT

public:
    /// Everything inside `content` is searched, in the order in which it was made.
    LabelFind(FindBar *bar, QWidget *content, QWidget *panel);

    void refresh() { m_find->refresh(); }

private:
    [[nodiscard]] QStringList read();
    void show(const PieceHit &hit);
    void forget();

    QWidget *m_content;
    std::vector<QPointer<QLabel>> m_labels;
    QPointer<QLabel> m_selected;
    PieceFind *m_find;
};

} // namespace expectra
