// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The header sets of the collection. Those that the open request uses are ticked and stand first, numbered in
// the order in which they are laid over each other: a later one wins. They are put in order by dragging or by
// Alt+Up and Alt+Down. The client profiles that ship with the program follow under a heading of their own,
// each with what it does about Expect. Law: of the profiles at most one is used, and it lies below the other
// sets.

#include "app/request/headerset.h"

#include <QtWidgets/QListWidget>

#include <vector>

namespace expectra {

class HeaderSetList final : public QListWidget
{
    Q_OBJECT

public:
    explicit HeaderSetList(QWidget *parent = nullptr);

    void setHeaderSets(const std::vector<HeaderSet> &sets);
    void setUsed(const std::vector<HeaderSet> &used);
    [[nodiscard]] const HeaderSet *current() const;
    /// It ships with the program and is no file of the collection.
    [[nodiscard]] bool isProfile(const HeaderSet &set) const;
    void select(const std::string &name);
    /// Moves the current set by one place in the order of those that are used.
    void shift(int by);
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void headerSetToggled(const expectra::HeaderSet &set, bool enabled);
    void orderChanged(const std::vector<expectra::HeaderSet> &used);
    void nameEdited(const std::string &name, const std::string &newName);

protected:
    void dropEvent(QDropEvent *event) override;

private:
    void fill();
    void addRow(const HeaderSet &set, std::size_t layer); // 0: not used
    void addHeading();
    void switchOn(const HeaderSet &set);
    void handleItem(QListWidgetItem *item);
    void reorder(std::size_t from, std::size_t to);

    std::vector<HeaderSet> m_sets;
    std::vector<HeaderSet> m_used;
    std::vector<HeaderSet> m_rows; // as shown; a heading has no name
};

} // namespace expectra
