// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Bytes in hexadecimal with their offset and letters, sixteen a row, of a content of any size: only the rows
// in view are read. Bytes are chosen by mouse and keys and copied in the form that is wanted.

#include "app/bodyview/copyforms.h"
#include "app/exchange/exchange.h"

#include <QtWidgets/QAbstractScrollArea>

#include <optional>

namespace expectra {

class HexView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    using Hits = std::shared_ptr<const std::vector<ByteRange>>;
    static constexpr ByteCount mostCopied = 16 * 1024 * 1024; // a clipboard holds no GiB

    explicit HexView(QWidget *parent = nullptr);

    void showContent(const Content &content);
    void showHits(Hits hits, std::optional<ByteRange> current);
    void reveal(ByteCount offset);

    /// Empty while only the cursor stands on a byte.
    [[nodiscard]] ByteRange selection() const;
    [[nodiscard]] ByteCount cursor() const { return m_cursor; }
    [[nodiscard]] QString copied(CopyForm form) const;
    void copy(CopyForm form) const;
    void selectAll();

signals:
    void cursorMoved();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void paintRow(QPainter &painter, ByteCount offset, std::string_view bytes, int top) const;
    void paintByte(QPainter &painter, ByteCount offset, char byte, std::size_t column, int top) const;
    [[nodiscard]] int rowsInView() const;
    [[nodiscard]] double hexX(std::size_t column) const;
    [[nodiscard]] double lettersX(std::size_t column) const;
    [[nodiscard]] ByteCount byteAt(const QPoint &position) const;
    [[nodiscard]] bool isHit(ByteCount offset) const;
    void moveTo(ByteCount offset, bool isExtending);
    void moveBy(std::int64_t bytes, bool isExtending);
    void updateBars();
    void describe();

    Content m_content;
    ByteCount m_size = 0;
    ByteCount m_anchor = 0;
    ByteCount m_cursor = 0;
    bool m_isRange = false;
    Hits m_hits;
    std::optional<ByteRange> m_currentHit;
};

} // namespace expectra
