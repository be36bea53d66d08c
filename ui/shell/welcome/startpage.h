// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where a first start begins: one step to the first 417, and the other ways in. Not in the way later: it is
// there while nothing is open, and when it is asked for.

#include <QtWidgets/QScrollArea>

class QVBoxLayout;

namespace expectra {

class Actions;

class StartPage final : public QScrollArea
{
    Q_OBJECT

public:
    explicit StartPage(const Actions &actions, QWidget *parent = nullptr);

    void setRecent(const QStringList &collections);

signals:
    void refusalWanted();
    void collectionWanted(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHead() const;
    [[nodiscard]] QLayout *makeCards(const Actions &actions);

    QWidget *m_first = nullptr; // has the keys when the page is shown
    QWidget *m_recentArea;
    QVBoxLayout *m_recent;
};

} // namespace expectra
