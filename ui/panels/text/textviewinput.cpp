// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/text/textview.h"
#include "ui/style/fonts.h"
#include "ui/style/spacing.h"

#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace expectra {

namespace {

constexpr int rowHeight = 18;

bool isWordLetter(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('-');
}

} // namespace

TextPlace TextView::placeAt(const QPoint &position)
{
    if (places() == 0)
        return {};
    const auto below =
        (position.y() - style::space::tight) / rowHeight - (position.y() < style::space::tight ? 1 : 0);
    const auto place = std::clamp<std::int64_t>(verticalScrollBar()->value() + below, 0,
                                                static_cast<std::int64_t>(places()) - 1);
    const auto row = m_folds.row(static_cast<std::uint64_t>(place));
    const auto shown = line(row);
    const auto pitch = QFontMetricsF(style::codeFont()).horizontalAdvance(QLatin1Char('M'));
    const auto x = position.x() - marginWidth() + horizontalScrollBar()->value() - shown.indent * pitch;
    return {row, shown.layout.letterAt(x)};
}

void TextView::mousePressEvent(QMouseEvent *event)
{
    const auto position = event->position().toPoint();
    if (event->button() != Qt::LeftButton || places() == 0)
        return;
    const auto place = placeAt(position);
    if (position.x() < marginWidth() && m_rows->row(place.row).opens)
        return toggleFold(place.row);
    moveCaret(place, event->modifiers().testFlag(Qt::ShiftModifier));
}

void TextView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton) && places() > 0)
        moveCaret(placeAt(event->position().toPoint()), true);
}

void TextView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (places() == 0 || event->position().x() < marginWidth())
        return;
    const auto place = placeAt(event->position().toPoint());
    const auto text = line(place.row).layout.row().text;
    int begin = place.letter;
    int end = place.letter;
    while (begin > 0 && isWordLetter(text[begin - 1]))
        --begin;
    while (end < text.size() && isWordLetter(text[end]))
        ++end;
    m_anchor = {place.row, begin};
    moveCaret({place.row, end}, true);
}

void TextView::moveCaret(TextPlace place, bool isExtending)
{
    m_caret = place;
    if (!isExtending)
        m_anchor = place;
    keepCaretInView();
    viewport()->update();
    emit caretMoved();
}

void TextView::keepCaretInView()
{
    const auto place = static_cast<int>(m_folds.place(m_caret.row));
    auto *vertical = verticalScrollBar();
    if (place < vertical->value())
        vertical->setValue(place);
    else if (place >= vertical->value() + rowsInView())
        vertical->setValue(place - rowsInView() + 1);
    const auto shown = line(m_caret.row);
    const auto pitch = QFontMetricsF(style::codeFont()).horizontalAdvance(QLatin1Char('M'));
    const auto x = shown.indent * pitch + shown.layout.x(m_caret.letter);
    m_widest = std::max(m_widest, x);
    const auto room = viewport()->width() - marginWidth();
    auto *horizontal = horizontalScrollBar();
    if (x < horizontal->value() || x > horizontal->value() + room - style::space::wide) {
        updateBars();
        horizontal->setValue(x < room - style::space::wide ? 0 : static_cast<int>(x) - room / 2);
    }
}

void TextView::moveByRows(std::int64_t rows, bool isExtending)
{
    const auto last = static_cast<std::int64_t>(places()) - 1;
    const auto place =
        std::clamp<std::int64_t>(static_cast<std::int64_t>(m_folds.place(m_caret.row)) + rows, 0, last);
    const auto row = m_folds.row(static_cast<std::uint64_t>(place));
    const auto letters = static_cast<int>(line(row).layout.row().text.size());
    moveCaret({row, std::min(m_caret.letter, letters)}, isExtending);
}

void TextView::moveByLetters(int letters, bool isExtending)
{
    auto place = m_caret;
    const auto shown = line(place.row).layout.row();
    const auto byte = shown.byteAt(place.letter);
    int next = place.letter + letters;
    while (next > 0 && next < shown.text.size() && shown.byteAt(next) == byte && letters != 0)
        next += letters;
    next = shown.letterAt(shown.byteAt(std::max(next, 0)));
    if (place.letter + letters >= 0 && place.letter + letters <= shown.text.size())
        return moveCaret({place.row, next}, isExtending);
    const auto at = m_folds.place(place.row);
    if (letters < 0 && at > 0) {
        place.row = m_folds.row(at - 1);
        place.letter = static_cast<int>(line(place.row).layout.row().text.size());
    } else if (letters > 0 && at + 1 < places()) {
        place = {m_folds.row(at + 1), 0};
    }
    moveCaret(place, isExtending);
}

void TextView::keyPressEvent(QKeyEvent *event)
{
    if (places() == 0)
        return QAbstractScrollArea::keyPressEvent(event);
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    const bool isExtending = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool isFar = event->modifiers().testFlag(Qt::ControlModifier);
    const auto end = [this] { return static_cast<int>(line(m_caret.row).layout.row().text.size()); };
    switch (event->key()) {
    case Qt::Key_Up: return moveByRows(-1, isExtending);
    case Qt::Key_Down: return moveByRows(1, isExtending);
    case Qt::Key_PageUp: return moveByRows(-rowsInView(), isExtending);
    case Qt::Key_PageDown: return moveByRows(rowsInView(), isExtending);
    case Qt::Key_Left: return moveByLetters(-1, isExtending);
    case Qt::Key_Right: return moveByLetters(1, isExtending);
    case Qt::Key_Home: return moveCaret(isFar ? TextPlace{} : TextPlace{m_caret.row, 0}, isExtending);
    case Qt::Key_End:
        if (isFar)
            moveByRows(static_cast<std::int64_t>(places()), isExtending);
        return moveCaret({m_caret.row, end()}, isExtending);
    case Qt::Key_Plus:
    case Qt::Key_Minus:
        if (isFar)
            return toggleFold(m_caret.row);
        [[fallthrough]];
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void TextView::selectAll()
{
    if (places() == 0)
        return;
    const auto last = m_rows->rows() - 1;
    m_anchor = {};
    m_caret = {last, static_cast<int>(line(last).layout.row().text.size())};
    viewport()->update();
    emit caretMoved();
}

void TextView::copy()
{
    if (hasSelection())
        QGuiApplication::clipboard()->setText(selectedText());
}

void TextView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(tr("Copy"), QKeySequence::Copy, this, &TextView::copy)->setEnabled(hasSelection());
    menu.addAction(tr("Select all"), QKeySequence::SelectAll, this, &TextView::selectAll)
        ->setEnabled(places() > 0);
    const bool folds = places() > 0 && m_rows->row(m_caret.row).opens;
    menu.addSeparator();
    menu.addAction(tr("Fold or unfold here"), QKeySequence(Qt::CTRL | Qt::Key_Minus), this,
                   [this] { toggleFold(m_caret.row); })
        ->setEnabled(folds);
    menu.addAction(tr("Fold all"), this, &TextView::foldAll)->setEnabled(places() > 0);
    menu.addAction(tr("Unfold all"), this, &TextView::unfoldAll)->setEnabled(!m_folds.isEmpty());
    menu.exec(event->globalPos());
}

void TextView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TextView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace expectra
