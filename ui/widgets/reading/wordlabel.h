// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Plain words to read and to select. A word that is too long for any column, a token or a path, is broken
// where the column ends. Law: what is copied is what was given, without a character more.

#include <QtWidgets/QLabel>

namespace expectra {

class WordLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit WordLabel(const QString &words, QWidget *parent = nullptr);

    /// As given; text() has places in it where it may be broken.
    [[nodiscard]] const QString &words() const { return m_words; }
    void setWords(const QString &words);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    [[nodiscard]] QString chosenWords() const;
    void copy() const;

    QString m_words;
};

} // namespace expectra
