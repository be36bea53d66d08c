// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the request carried: how much of it there was, how much was sent and why not more, and its first bytes
// as text, in hexadecimal, or as the fields and parts that they are made of.

#include "app/exchange/exchange.h"
#include "app/analysis/finding.h"
#include "ui/panels/find/piecefind.h"
#include "ui/panels/panelpages.h"

#include <QtWidgets/QWidget>

#include <optional>

class QScrollArea;
class QSplitter;
class QStackedWidget;

namespace expectra {

class ChoiceBar;
class CodeView;
class Notice;
class PartModel;
class RowTable;

class PayloadPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit PayloadPanel(QWidget *parent = nullptr);
    ~PayloadPanel() override;

    void showExchange(const Exchange *exchange);

signals:
    /// The user wants to see the content on the wire.
    void bytesActivated(expectra::ByteRange bytes, expectra::Direction direction);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeContent();
    [[nodiscard]] QWidget *makeBody();
    void showFacts();
    void showView();
    void showBytes(bool isHex);
    void copyShown() const;
    [[nodiscard]] QStringList searchedPieces() const;
    void showHit(const PieceHit &hit);
    void forgetHit();

    ChoiceBar *m_choice;
    QScrollArea *m_facts;
    CodeView *m_view;
    RowTable *m_table;
    PartModel *m_parts;
    Notice *m_notice;
    QStackedWidget *m_views;
    QSplitter *m_splitter;
    PieceFind *m_find = nullptr;
    bool m_isSplitByUser = false; // from then on the shares are theirs
    PanelPages m_pages;
    std::optional<Exchange> m_exchange; // shares its stores with the one that was shown
};

} // namespace expectra
