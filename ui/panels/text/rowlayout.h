// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One row of text on the screen: where its letters stand, and how it is painted. Rows of plain ASCII stand in
// a grid, which costs nothing; others are shaped, with the base direction from left to right.

#include "app/bodyview/rows/lexer.h"
#include "app/bodyview/shownrow.h"
#include "ui/style/palette.h"

#include <QtGui/QTextLayout>

class QPainter;

namespace expectra {

/// Letters that stand out: a selection, what was found.
struct RowMark
{
    int begin = 0;
    int end = 0;
    style::Role ground = style::Role::Selection;
    style::Role ink = style::Role::SelectedText;
};

class RowLayout final
{
public:
    /// `words` are ranges of bytes of the row.
    RowLayout(ShownRow row, const std::vector<Word> &words);

    [[nodiscard]] const ShownRow &row() const { return m_row; }
    [[nodiscard]] double width() const { return x(static_cast<int>(m_row.text.size())); }
    [[nodiscard]] double x(int letter) const;
    [[nodiscard]] int letterAt(double x) const;
    void paint(QPainter &painter, const QPointF &topLeft, int height, const std::vector<RowMark> &marks,
               const QRectF &visible) const;

private:
    struct Run
    {
        int begin = 0;
        int end = 0;
        style::Role role = style::Role::Text;
    };

    void addRuns(const std::vector<Word> &words);
    void shape();
    void paintRun(QPainter &painter, const QPointF &topLeft, int height, const Run &run,
                  const QRectF &visible) const;

    ShownRow m_row;
    std::vector<Run> m_runs;
    std::unique_ptr<QTextLayout> m_shaped;
};

} // namespace expectra
