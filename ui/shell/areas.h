// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The parts of the window that F6 walks through. Each gets back the focus where it last was in it.

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <vector>

class QWidget;

namespace expectra {

class Areas final : public QObject
{
    Q_OBJECT

public:
    explicit Areas(QObject *parent = nullptr);

    void add(QWidget *area);
    void focusNext(int step); // 1 or -1; hidden areas are passed over

private:
    struct Area
    {
        QPointer<QWidget> widget;
        QPointer<QWidget> last;
    };

    void handleFocus(QWidget *now);
    [[nodiscard]] static bool focusInto(const Area &area);

    std::vector<Area> m_areas;
    int m_current = -1;
};

} // namespace expectra
