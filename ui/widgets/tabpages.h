// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Pages behind flat tabs, with a line under the tabs and room at the right for a few controls.

#include "ui/widgets/flattabbar.h"

class QHBoxLayout;
class QStackedWidget;

namespace expectra {

class TabPages final : public QWidget
{
    Q_OBJECT

public:
    explicit TabPages(const QString &name, QWidget *parent = nullptr); // the name is for those who can't see

    int addPage(QWidget *page, const QString &title);
    void addCornerWidget(QWidget *widget);
    /// Stands in the corner while this page is shown.
    void addCornerWidget(QWidget *widget, QWidget *page);
    /// The row with the tabs, to stand elsewhere: as the title of a dock.
    [[nodiscard]] QWidget *takeHead();
    void setTitle(QWidget *page, const QString &title);
    void setLook(QWidget *page, const TabLook &look);
    void showPage(QWidget *page);
    /// Only the tabs are left. Who chooses one wants its page.
    void setFolded(bool folded);
    [[nodiscard]] QWidget *current() const;
    [[nodiscard]] bool holds(const QWidget *widget) const; // in one of the pages, not among the tabs
    [[nodiscard]] FlatTabBar *bar() const { return m_bar; }

signals:
    void currentChanged(QWidget *page);
    void pageWanted(); // while they are folded

private:
    void wantPage();

    FlatTabBar *m_bar;
    QWidget *m_head;
    QHBoxLayout *m_header;
    QWidget *m_rule;
    QStackedWidget *m_pages;
};

} // namespace expectra
