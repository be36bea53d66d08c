// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Tabs without boxes: words over a line, the current one underlined with the accent.
// A tab can have a colour of its own, for all its words while it is current or for its first ones always.

#include "ui/style/palette.h"

#include <QtCore/QHash>
#include <QtWidgets/QTabBar>

namespace expectra {

struct TabLook
{
    style::Role role = style::Role::Text;
    int lead =
        0; // so many characters at the front are always shown in the role; 0 colours the current tab whole
    bool hasDot = false; // what stands behind it isn't saved
};

class FlatTabBar final : public QTabBar
{
    Q_OBJECT

public:
    explicit FlatTabBar(QWidget *parent = nullptr);

    void setTabLook(int index, const TabLook &look);
    /// Without the underline no tab looks current: none of their pages is shown.
    void setUnderlined(bool underlined);
    void setTabText(int index, const QString &text); // makes room for it

protected:
    void tabInserted(int index) override;
    void tabRemoved(int index) override;
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] int dotWidth(int index) const;
    [[nodiscard]] int widthOf(const QString &words) const;
    void paintTab(QPainter &painter, int index) const;

    bool m_isUnderlined = true;
    mutable QHash<QString, int> m_widths; // of words in this face
    mutable QFont m_face;
};

} // namespace expectra

Q_DECLARE_METATYPE(expectra::TabLook)
