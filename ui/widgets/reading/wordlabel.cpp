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
constexpr int longestWord = 24;  // of fixed width; a narrow column has room for it
constexpr int longestPiece = 20; // of a longer one
constexpr int shortestPiece = 8;

/// Where a long word reads well when it is broken behind it.
bool isJoint(QChar letter)
{
    return QStringLiteral(",;:./\\?&=_-+|").contains(letter);
}

/// A word that fits stays whole; a longer one may be broken behind its joints, or where it has none.
void appendWord(QString &result, QStringView word)
{
    if (word.size() <= longestWord)
        return void(result.append(word));
    int length = 0;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const bool isGood = length >= shortestPiece && isJoint(word[i - 1]);
        if ((isGood || length >= longestPiece) && !word[i].isLowSurrogate()) {
            result.append(breakHere);
            length = 0;
        }
        result.append(word[i]);
        ++length;
    }
}

QString breakable(const QString &words)
{
    QString result;
    result.reserve(words.size());
    qsizetype from = 0;
    for (qsizetype i = 0; i <= words.size(); ++i) {
        if (i < words.size() && !words[i].isSpace())
            continue;
        appendWord(result, QStringView(words).mid(from, i - from));
        if (i < words.size())
            result.append(words[i]);
        from = i + 1;
    }
    return result;
}

} // namespace

WordLabel::WordLabel(const QString &words, QWidget *parent) : QLabel(parent)
{
    setWords(words);
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void WordLabel::setWords(const QString &words)
{
    m_words = words;
    setText(breakable(words));
    setAccessibleName(text() == words ? QString() : words);
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
