// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// All about one field: what it means, what its value says, where it came from, what is odd about it, where
// it is written down. Without a field, the same about a head.

#include "app/analysis/heads/messageheads.h"

#include <QtWidgets/QScrollArea>

namespace expectra {

class HeaderDetail final : public QScrollArea
{
    Q_OBJECT

public:
    explicit HeaderDetail(QWidget *parent = nullptr);

    void showField(const HeadField &field, const MessageHead &head, const Exchange &exchange);
    void showHead(const MessageHead &head);
    void showNothing();

signals:
    void bytesActivated(expectra::ByteRange bytes, expectra::Direction direction);

private:
    void addBytesLink(QWidget *column, ByteRange bytes, Direction direction);
    void show(QWidget *column);
};

} // namespace expectra
