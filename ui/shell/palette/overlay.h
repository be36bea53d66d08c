// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A card over a window, which stands back behind a veil. A click beside the card or Escape closes it, and the
// focus goes back to where it was. A child of the window, so it moves and scales with it.

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

namespace expectra {

class Overlay : public QWidget
{
    Q_OBJECT

public:
    explicit Overlay(QWidget *window);

    void present();
    void dismiss();
    [[nodiscard]] QWidget *card() const { return m_card; }

signals:
    void dismissed();

protected:
    void placeCard();
    /// The card's place in the window; asked anew whenever the window changes its size.
    [[nodiscard]] virtual QRect cardPlace() const = 0;

    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool focusNextPrevChild(bool next) override; // stays inside

private:
    QWidget *m_card;
    QPointer<QWidget> m_focusBefore;
};

} // namespace expectra
