// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A text of any size to read: it paints the rows in view and knows no others. Line numbers, folding,
// selection by mouse and keys, marks for what was found. The rows may still grow while it shows them. Law:
// what is copied are the characters of the content, not their escapes.

#include "app/bodyview/rows/foldset.h"
#include "app/bodyview/rows/rowindex.h"
#include "ui/panels/text/rowlayout.h"

#include <QtWidgets/QAbstractScrollArea>

#include <functional>

namespace expectra {

struct TextPlace
{
    std::uint64_t row = 0;
    int letter = 0;

    friend auto operator<=>(const TextPlace &, const TextPlace &) = default;
};

class TextView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    using Hits = std::shared_ptr<const std::vector<ByteRange>>;
    /// Where what a row opens ends, in the content; nothing where that is not known.
    using EndFinder = std::function<std::optional<ByteCount>(const TextRow &)>;

    explicit TextView(QWidget *parent = nullptr);

    void showRows(std::shared_ptr<RowIndex> rows, BodyKind words);
    /// Told hundreds of times while a large text is read; what stands in view mostly stays as it is.
    void rowsGrew();
    void setEndFinder(EndFinder finder) { m_endFinder = std::move(finder); }

    /// Marks them; `current` is the one that stands out, scrolled to by reveal().
    void showHits(Hits hits, std::optional<ByteRange> current);
    /// Scrolls to the byte and puts the caret there.
    void reveal(ByteCount offset);

    [[nodiscard]] int columnsInView() const;
    [[nodiscard]] bool hasSelection() const { return m_anchor != m_caret; }
    [[nodiscard]] QString selectedText();
    void selectAll();
    void copy();
    [[nodiscard]] bool isFolded(std::uint64_t row) const { return m_folds.isFolded(row); }
    void toggleFold(std::uint64_t row);
    void foldAll();
    void unfoldAll();
    [[nodiscard]] std::uint64_t caretRow() const { return m_caret.row; }
    /// The byte of the content at the caret.
    [[nodiscard]] ByteCount caretOffset();

signals:
    void columnsChanged();
    void caretMoved();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Line
    {
        TextRow row;
        RowBytes bytes;
        RowLayout layout;
        int indent = 0; // columns
    };

    [[nodiscard]] Line line(std::uint64_t row);
    void paintLine(QPainter &painter, std::uint64_t row, int top);
    void paintMargin(QPainter &painter, const TextRow &row, std::uint64_t number, int top) const;
    [[nodiscard]] std::vector<RowMark> marksOf(const Line &line, std::uint64_t row) const;
    [[nodiscard]] std::uint64_t places() const;
    [[nodiscard]] int rowsInView() const;
    [[nodiscard]] int marginWidth() const;
    [[nodiscard]] TextPlace placeAt(const QPoint &position);
    void moveCaret(TextPlace place, bool isExtending);
    void moveByRows(std::int64_t rows, bool isExtending);
    void moveByLetters(int letters, bool isExtending);
    void keepCaretInView();
    void refresh();
    void updateBars();
    void updateDescription();
    [[nodiscard]] std::optional<std::uint64_t> foldEnd(std::uint64_t row);

    std::shared_ptr<RowIndex> m_rows;
    BodyKind m_words = BodyKind::Text;
    FoldSet m_folds;
    EndFinder m_endFinder;
    Hits m_hits;
    std::optional<ByteRange> m_currentHit;
    TextPlace m_anchor;
    TextPlace m_caret;
    double m_widest = 0;
    int m_columns = 0;
    std::uint64_t m_placesTold = 0; // and the margin's width, when all was last looked at
    int m_marginTold = 0;
};

} // namespace expectra
