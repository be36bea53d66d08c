// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Views that are no requests, such as a diagnosis, in tabs behind those of the requests and on the same
// pages. Law: while one of them is shown, no request is.

#include <QtCore/QObject>

#include <vector>

class QStackedWidget;
class QWidget;

namespace expectra {

class FlatTabBar;

class ViewTabs final : public QObject
{
    Q_OBJECT

public:
    explicit ViewTabs(QStackedWidget *pages, QObject *parent = nullptr);

    /// Takes the page and shows it.
    void add(QWidget *page, const QString &title);
    /// The same without showing it.
    void addBehind(QWidget *page, const QString &title);
    void setTitle(const QWidget *page, const QString &title);
    void show(QWidget *page);
    void leave(); // a request is shown instead
    void close(QWidget *page);

    [[nodiscard]] QWidget *current() const { return m_current; }                // nullptr: a request is shown
    [[nodiscard]] const std::vector<QWidget *> &all() const { return m_views; } // as they stand
    [[nodiscard]] FlatTabBar *bar() const { return m_bar; } // nullptr before the first view

signals:
    void barMade(expectra::FlatTabBar *bar);
    void viewShown(QWidget *page);
    void viewClosed(QWidget *page); // it is deleted after that

private:
    void makeBar();
    void handleIndex(int index);
    [[nodiscard]] int indexOf(const QWidget *page) const;

    QStackedWidget *m_pages;
    FlatTabBar *m_bar = nullptr;
    std::vector<QWidget *> m_views;
    QWidget *m_current = nullptr;
};

} // namespace expectra
