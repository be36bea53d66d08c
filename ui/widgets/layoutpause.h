// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Keeps a page from being laid out while it is put into a stack or a dock, which show it at once: to show is
// to measure every word on it, though the window may be far from shown. It is laid out when it is seen.

#include <QtWidgets/QLayout>
#include <QtWidgets/QWidget>

namespace expectra {

class LayoutPause final
{
public:
    explicit LayoutPause(QWidget *page) : m_layout(page->isVisible() ? nullptr : page->layout())
    {
        if (m_layout)
            m_layout->setEnabled(false);
    }

    ~LayoutPause()
    {
        if (m_layout)
            m_layout->setEnabled(true);
    }

    LayoutPause(const LayoutPause &) = delete;
    LayoutPause &operator=(const LayoutPause &) = delete;

private:
    QLayout *m_layout;
};

} // namespace expectra
