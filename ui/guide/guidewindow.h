// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The user guide in a window of its own, so that it can stand beside the work: the pages at the left with a
// field that searches all of them, the page at the right.

#include "ui/guide/guidebook.h"

#include <QtWidgets/QWidget>

class QLineEdit;
class QListWidget;

namespace expectra {

class GuideView;

class GuideWindow final : public QWidget
{
    Q_OBJECT

public:
    explicit GuideWindow(QWidget *parent = nullptr);

    /// "timeline.md" or "timeline.md#zoom"; an unknown page shows the first one.
    void showPage(const QString &link);

    [[nodiscard]] const std::vector<GuidePage> &pages() const { return m_pages; }
    [[nodiscard]] GuideView *view() const { return m_view; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *makeContents();
    void fillList();
    void handleRow(int row);
    void handleSource(const QUrl &source);

    std::vector<GuidePage> m_pages;
    QLineEdit *m_search;
    QListWidget *m_list;
    GuideView *m_view;
};

} // namespace expectra
