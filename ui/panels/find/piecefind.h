// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Looks for words in the few pieces of text that a panel shows: a label each, a row each, or one text.
// Contents of any size have the Finder. It gives its panel Ctrl+F and F3. Law: a piece is searched as it is
// read on screen.

#include "ui/panels/find/findbar.h"

#include <QtCore/QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace expectra {

struct PieceHit
{
    int piece = 0;
    int start = 0; // in characters
    int length = 0;
};

class PieceFind final : public QObject
{
    Q_OBJECT

public:
    using Pieces = std::function<QStringList()>;

    PieceFind(FindBar *bar, Pieces pieces, QWidget *panel);

    /// The panel shows something else.
    void refresh();
    [[nodiscard]] const std::vector<PieceHit> &hits() const { return m_hits; }

signals:
    void hitShown(const expectra::PieceHit &hit);
    void hitGone(); // none is shown now
    void closed();

private:
    void search();
    void step(int by);
    void tell();

    FindBar *m_bar;
    Pieces m_pieces;
    std::vector<PieceHit> m_hits;
    std::size_t m_current = 0;
};

} // namespace expectra
