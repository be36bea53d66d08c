// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The probes' titles at the left of the matrix, as rows of it and not as buttons.

#include <QtWidgets/QHeaderView>

namespace expectra {

class ProbeHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit ProbeHeader(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
};

} // namespace expectra
