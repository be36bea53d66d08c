// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The header sets of the collection, with a tick at those that the open request uses.

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

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void headerSetToggled(const expectra::HeaderSet &set, bool enabled);

private:
    void handleItem(QListWidgetItem *item);

    std::vector<HeaderSet> m_sets;
};

} // namespace expectra
