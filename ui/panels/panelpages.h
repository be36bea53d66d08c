// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What every panel is made of: its content, and what it says while it has none. Fills the panel that it is
// given.

#include <QtCore/QString>

class QStackedLayout;
class QWidget;

namespace expectra {

class EmptyState;

class PanelPages final
{
public:
    PanelPages(QWidget *panel, QWidget *content, const QString &title, const QString &hint);

    void showContent();
    /// What was said at the start, or why this exchange has nothing to show.
    void showEmpty();
    /// Said with every frame while an exchange runs: the same words again cost nothing.
    void showEmpty(const QString &title, const QString &hint);

private:
    struct Words
    {
        QString title;
        QString hint;

        bool operator==(const Words &) const = default;
    };

    Words m_first;
    Words m_said;
    EmptyState *m_empty = nullptr;
    QStackedLayout *m_layout; // belongs to the panel, with the pages
};

} // namespace expectra
