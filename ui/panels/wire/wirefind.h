// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A search over both directions: the hits of each, and the way from one to the next in the order of the rows.

#include "ui/panels/find/finder.h"
#include "ui/panels/wire/wirerows.h"

namespace expectra {

struct WirePlace
{
    Direction direction = Direction::Sent;
    ByteRange bytes{};

    friend bool operator==(const WirePlace &, const WirePlace &) = default;
};

class WireFind final : public QObject
{
    Q_OBJECT

public:
    explicit WireFind(QObject *parent = nullptr);

    void find(const Exchange *exchange, const SearchTerms &terms, const std::vector<WireBlock> &blocks);
    void step(int by);

    [[nodiscard]] const Finder::Hits &hits(Direction direction) const;
    [[nodiscard]] std::optional<WirePlace> current() const;
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] bool isTrouble() const;

signals:
    void hitsChanged();
    void currentChanged();

private:
    void gather();

    Finder *m_sent;
    Finder *m_received;
    std::vector<WireBlock> m_blocks;
    std::vector<WirePlace> m_places; // of all hits
    std::optional<std::size_t> m_current;
};

} // namespace expectra
