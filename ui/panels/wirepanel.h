// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The bytes of both directions in the order of time, as text with its line ends made visible or in
// hexadecimal, with what happened in between. Everything in it has a name, which stands below. What was not
// kept is counted and said. Only the visible part is read from the stores.

#include "app/exchange/exchange.h"
#include "app/analysis/finding.h"
#include "ui/panels/panelpages.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QMenu;

namespace expectra {

class ChoiceBar;
class ElidedLabel;
class FindBar;
class WireFind;
class WireView;

class WirePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit WirePanel(QWidget *parent = nullptr);

    /// Keeps the byte stores and what tells their order and names, not the exchange itself.
    void showExchange(const Exchange *exchange);
    /// Marks these bytes and scrolls to them; an empty range clears the mark.
    void highlight(ByteRange bytes, Direction direction);

signals:
    /// The user chose a thing: its bytes, and when the first of them passed.
    void bytesSelected(expectra::ByteRange bytes, expectra::Direction direction, expectra::Instant at);

private:
    [[nodiscard]] QWidget *makeContent();
    [[nodiscard]] QWidget *makeJumps();
    void connectFind();
    void showRows();
    void fillJumps();
    void search();
    [[nodiscard]] QString totalText() const;

    ChoiceBar *m_choice;
    QCheckBox *m_secrets; // asks for them; there where some are
    QMenu *m_jumps;
    FindBar *m_bar;
    WireView *m_view;
    ElidedLabel *m_name;
    WireFind *m_find;
    PanelPages m_pages;
    std::optional<Exchange> m_exchange; // shares its stores with the one that was shown
    ByteRange m_marked;
    Direction m_markedDirection = Direction::Sent;
};

} // namespace expectra
