// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where one types what to look for: it asks as one types, and goes from hit to hit. It looks for nothing
// itself.

#include "app/bodyview/contentsearch.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace expectra {

class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    /// Shows the bar, ready to type; with a selection, that is what is looked for.
    void open(const QString &selected = {});
    void close();
    [[nodiscard]] SearchTerms terms() const;
    void setBytesOffered(bool isOffered); // hexadecimal pairs, where bytes are looked at

    /// "3 of 17", "no match", "reading, 40 %"; `isTrouble` when there is nothing or the terms are no good.
    void showState(const QString &text, bool isTrouble);

signals:
    void termsChanged();
    void nextRequested();
    void previousRequested();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QToolButton *addToggle(const QString &text, const QString &name);
    QToolButton *addStep(const QString &text, const QString &name, const QKeySequence &keys);

    QLineEdit *m_field;
    QLabel *m_state;
    QToolButton *m_case;
    QToolButton *m_pattern;
    QToolButton *m_bytes;
};

} // namespace expectra
