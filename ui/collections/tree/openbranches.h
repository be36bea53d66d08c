// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which branches of the tree stand open. Remembers what the user opened and closed, also over a filter, a
// reading of the files and the next start; small collections begin open, large ones closed.

#include <QtCore/QHash>
#include <QtCore/QObject>

class QByteArray;
class QModelIndex;
class QTreeView;

namespace expectra {

class OpenBranches final : public QObject
{
    Q_OBJECT

public:
    /// The view has its model already.
    explicit OpenBranches(QTreeView *view);

    /// While a filter is on all branches stand open, and what is closed then is not remembered.
    void setFiltered(bool filtered);
    void closeAll();

    [[nodiscard]] QByteArray save() const;
    void restore(const QByteArray &state);

private:
    void handleToggled(const QModelIndex &index, bool open);
    void apply(const QModelIndex &parent, int first, int last);
    void applyAll();
    [[nodiscard]] bool isOpen(const QModelIndex &index) const;

    QTreeView *m_view;
    QHash<QString, bool> m_chosen; // by the user, for a row's key
    bool m_filtered = false;
    bool m_applying = false;
};

} // namespace expectra
