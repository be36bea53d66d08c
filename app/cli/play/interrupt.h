// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ctrl+C as a signal of the event loop, so that an interrupted play still shows what happened up to there.
// Only the first one is taken: the second ends the program as usual.

#include <QtCore/QObject>

namespace expectra::cli {

class Interrupt final : public QObject
{
    Q_OBJECT

public:
    /// At most one at a time.
    explicit Interrupt(QObject *parent = nullptr);
    ~Interrupt() override;

signals:
    void interrupted();

private:
    void handleByte();

    int m_ends[2] = {-1, -1};
};

} // namespace expectra::cli
