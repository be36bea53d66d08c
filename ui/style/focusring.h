// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A line around whatever has the keys and doesn't show it by itself: tables, trees, text views, check boxes,
// links. Fields and buttons change the colour of their own border instead (see stylesheet.cpp). After a click
// there is no ring: the mouse shows the place.

#include <QtCore/QObject>
#include <QtCore/QPointer>

class QApplication;
class QWidget;

namespace expectra::style {

class FocusRing final : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the application and draws in all its windows.
    explicit FocusRing(QApplication &application);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPointer<QWidget> m_line; // a child of what it surrounds, and gone with it
    bool m_isByKeys = false;  // how the keys came to where they are
};

} // namespace expectra::style
