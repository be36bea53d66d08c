// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reading/wordlabel.h"

#include "ui/style/icons.h"

#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QMenu>

namespace expectra {

namespace {

constexpr QChar
    breakHere(0x200b); // of no width; bytes that were received are shown escaped, so it is always ours
constexpr int longestWord = 40;

QString breakable(const QString &words)
{
    QString result;
    result.reserve(words.size());
    int length = 0;
    for (const QChar letter : words) {
        const bool isPair = letter.isLowSurrogate();
        if (length >= longestWord && !letter.isSpace() && !isPair) {
            result.append(breakHere);
            length = 0;
        }
        result.append(letter);
        length = letter.isSpace() ? 0 : length + 1;
    }
    return result;
}

} // namespace

WordLabel::WordLabel(const QString &words, QWidget *parent) : QLabel(breakable(words), parent), m_words(words)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (text() != words)
        setAccessibleName(words);
}

QString WordLabel::chosenWords() const
{
    return selectedText().remove(breakHere);
}

void WordLabel::copy() const
{
    QGuiApplication::clipboard()->setText(chosenWords());
}

void WordLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && hasSelectedText())
        copy();
    else
        QLabel::keyPressEvent(event);
}

/// What is selected can be pasted with the middle button, where the desktop has that.
void WordLabel::mouseReleaseEvent(QMouseEvent *event)
{
    QLabel::mouseReleaseEvent(event);
    auto *clipboard = QGuiApplication::clipboard();
    if (hasSelectedText() && clipboard->supportsSelection())
        clipboard->setText(chosenWords(), QClipboard::Selection);
}

void WordLabel::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *copyAction = menu->addAction(style::icon(style::Icon::Copy), tr("Copy"), this, &WordLabel::copy);
    copyAction->setEnabled(hasSelectedText());
    menu->addAction(tr("Select all"), this, [this] { setSelection(0, static_cast<int>(text().size())); });
    menu->popup(event->globalPos());
}

} // namespace expectra
