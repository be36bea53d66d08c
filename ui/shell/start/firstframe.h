// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Tells when a window has painted all of itself for the first time. What isn't needed for that frame waits
// for it. Knows nothing of the program, so that tests/bench can hold an empty window beside ours.

#include <QtCore/QObject>

class QWidget;

namespace expectra {

class FirstFrame final : public QObject
{
    Q_OBJECT

public:
    explicit FirstFrame(QWidget *window);

signals:
    void painted(); // once

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_window;
};

/// Says it in a line on standard output and ends the program: what tests/bench times.
void announceAndQuit(const FirstFrame &frame);

} // namespace expectra
