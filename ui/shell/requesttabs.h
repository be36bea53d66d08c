// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The open requests, one composer each, behind tabs. A tab that was edited is marked; the last one never
// goes, it becomes empty.

#include "ui/composer/composer.h"

#include <QtWidgets/QWidget>

#include <vector>

class QAction;
class QStackedWidget;

namespace expectra {

class FlatTabBar;

class RequestTabs final : public QWidget
{
    Q_OBJECT

public:
    explicit RequestTabs(QAction *newRequest, QWidget *parent = nullptr);

    /// Goes to the tab that was opened under this key, or opens one; an untouched current tab gives way. An
    /// empty key is never found again.
    Composer *open(const Request &request, const QString &key, const collections::Variables &variables);
    void show(const Composer *composer);
    void closeCurrent();
    void step(int by);
    [[nodiscard]] Composer *current() const;
    [[nodiscard]] QString keyOf(const Composer *composer) const;
    [[nodiscard]] std::vector<Composer *> all() const; // as they stand
    [[nodiscard]] QString titleOf(const Composer *composer) const;
    [[nodiscard]] bool isOpen(const QString &key) const;
    [[nodiscard]] bool isEdited(const Composer *composer) const;
    /// Requests that stand under another key now; an empty one stands nowhere.
    void changeKeys(const QHash<QString, QString> &keys);
    /// Shows what its file says now in a tab that was not edited.
    void showAgain(const Composer *composer, const Request &request);

signals:
    void currentRequestChanged(expectra::Composer *composer);
    void composerAdded(expectra::Composer *composer);
    /// Which requests stand in tabs, or which of them are edited.
    void openRequestsChanged();

private:
    struct Tab
    {
        Composer *composer = nullptr;
        QString key;
        bool isEdited = false;
    };

    Composer *addTab();
    void closeTab(int index);
    void handleEdited(const Composer *composer);
    void updateTitle(int index);
    [[nodiscard]] int indexOf(const Composer *composer) const;

    FlatTabBar *m_bar;
    QStackedWidget *m_pages;
    std::vector<Tab> m_tabs;
};

} // namespace expectra
