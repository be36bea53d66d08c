// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Stands above a request whose file says something else now, and asks which one counts. Nothing is lost by
// any answer: what is typed stays until the user lets it go.

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace expectra {

class ChangeBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ChangeBar(QWidget *parent = nullptr);

    void tellChanged(const QString &file);
    void tellGone(const QString &file); // there is only one's own to keep
    void clear();

signals:
    void keptMine();
    void tookFile();
    void wantedBoth();

protected:
    void changeEvent(QEvent *event) override;

private:
    void tell(const QString &text, bool hasOther);
    void updateMark();

    QLabel *m_mark;
    QLabel *m_text;
    QPushButton *m_mine;
    QPushButton *m_theirs;
    QPushButton *m_both;
};

} // namespace expectra
