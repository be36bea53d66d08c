// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A quiet line that says what was done or why it was not, and offers to undo it. It asks nothing and goes by
// itself when something else happens.

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace expectra {

class ElidedLabel;

class UndoBar final : public QWidget
{
    Q_OBJECT

public:
    explicit UndoBar(QWidget *parent = nullptr);

    void showDone(const QString &what); // with a way to undo it
    void showProblem(const QString &reason);
    void showNews(const QString &news);
    [[nodiscard]] QString text() const;

signals:
    void undoRequested();

private:
    void show(const QString &text, bool isProblem, bool canUndo);

    QLabel *m_mark;
    QLabel *m_words;
    QPushButton *m_undo;
    QToolButton *m_close;
};

} // namespace expectra
