// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A line of words that gives way: what doesn't fit ends in an ellipsis and stands whole in the tool tip.
// Facts that stand apart by `apart` go one by one, then the parts of the first at its middle dots: half an
// address tells nothing.

#include "ui/style/palette.h"

#include <QtWidgets/QWidget>

namespace expectra {

class ElidedLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedLabel(style::Role role, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QString shownText() const; // what of it fits

    static QString apart() { return QStringLiteral("     "); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateToolTip();

    style::Role m_role;
    QString m_text;
};

} // namespace expectra
