// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Paints the rows of a conversation, those in view only. Rows can be chosen by mouse and keys and copied; the
// thing under the mouse or the cursor has a name, and choosing it tells its bytes.

#include "app/analysis/wire/wirethings.h"
#include "app/bodyview/copyforms.h"
#include "ui/panels/text/rowlayout.h"
#include "ui/panels/wire/wirefind.h"

#include <QtWidgets/QAbstractScrollArea>

namespace expectra {

class WireView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit WireView(QWidget *parent = nullptr);

    /// Keeps what tells the names of things; the exchange must outlive what is shown of it.
    void showRows(WireRows rows, const Exchange *exchange);
    [[nodiscard]] const WireRows &rows() const { return m_rows; }
    /// Marks the bytes and scrolls to them; an empty range clears the mark.
    void highlight(ByteRange bytes, Direction direction);
    void showHits(const WireFind *find);
    void reveal(const WirePlace &place);
    void jumpTo(std::uint64_t row);

    /// As it is shown, a row a line.
    [[nodiscard]] QString selectedText() const;
    /// The bytes of the chosen rows, or of the chosen thing.
    [[nodiscard]] std::string selectedBytes() const;
    void copy() const;
    void copyAs(CopyForm form) const;

signals:
    /// The user chose a thing: its bytes, and when the first of them passed.
    void thingSelected(expectra::ByteRange bytes, expectra::Direction direction, expectra::Instant at);
    /// What the mouse or the cursor is on, in words; empty for nothing.
    void thingNamed(const QString &words);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    /// A row of bytes as it is painted.
    struct Shown
    {
        WireRow row;
        RowLayout layout;
    };

    [[nodiscard]] Shown shown(const WireRow &row) const;
    [[nodiscard]] RowMark markOf(const Shown &shown, ByteRange bytes, style::Role ground,
                                 style::Role ink) const;
    [[nodiscard]] std::vector<RowMark> marksOf(const Shown &shown) const;
    void addLetterMarks(std::vector<RowMark> &marks, const Shown &shown, ByteRange bytes, style::Role ground,
                        style::Role ink) const;
    void paintRow(QPainter &painter, std::uint64_t number, int top);
    void paintMargin(QPainter &painter, const WireRow &row, int top) const;
    void paintHeading(QPainter &painter, const WireRow &row, const QRect &place) const;
    void paintEventRow(QPainter &painter, const WireRow &row, const QRect &place) const;
    void paintBytes(QPainter &painter, const WireRow &row, const QRect &place);
    void paintDecoded(QPainter &painter, const WireRow &row, const QPointF &origin) const;
    void paintDeviations(QPainter &painter, const Shown &shown, const QPointF &origin) const;
    [[nodiscard]] std::optional<std::uint64_t> rowAt(int y) const;
    [[nodiscard]] std::optional<WirePlace> byteAt(const QPoint &position) const;
    [[nodiscard]] std::optional<WireThing> thingAt(const QPoint &position);
    [[nodiscard]] QString wordsOf(const WireThing &thing) const;
    [[nodiscard]] int rowsInView() const;
    void choose(std::int64_t row, bool isExtending);
    void chooseThing(const WireThing &thing, bool isTold);
    void stepThing(int by);
    void stepBlock(int by);
    void nameRow();
    void keepInView(std::uint64_t row);
    void updateBars();

    WireRows m_rows;
    WireThings m_things;
    const Exchange *m_exchange = nullptr;
    const WireFind *m_find = nullptr;
    std::optional<WireThing> m_thing; // the chosen one
    WirePlace m_marked;
    std::int64_t m_anchor = -1; // where the selection began
    std::int64_t m_current = -1;
};

} // namespace expectra
