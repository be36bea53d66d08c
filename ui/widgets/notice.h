// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One sentence beside the thing that it is about: what is wrong there and what to try, perhaps with a button
// that tries it. Hidden while there is none.

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace expectra {

class Notice final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind {
        Error,   // it can't go on like this
        Warning, // it can, but look
        Info,    // all is well, and this is how it is
    };

    explicit Notice(Kind kind, QWidget *parent = nullptr);

    void setText(const QString &text); // empty hides it
    [[nodiscard]] QString text() const;
    void setAction(const QString &text); // empty takes the button away
    void setRuled();                     // a line parts it from what scrolls above

signals:
    void actionRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void updateMark();

    Kind m_kind;
    QLabel *m_mark;
    QLabel *m_words;
    QPushButton *m_action = nullptr; // once there was one
    bool m_isRuled = false;
};

} // namespace expectra
