// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The request, interim and response heads as they stood on the wire: order, case and duplicates kept. Parsed
// as a tree of fields with all about the chosen one beside it, or raw as text; wire text is escaped in both.

#include "app/exchange/exchange.h"
#include "app/analysis/finding.h"
#include "ui/panels/panelpages.h"

#include <QtWidgets/QWidget>

#include <optional>

class QCheckBox;
class QSplitter;
class QStackedWidget;

namespace expectra {

class ChoiceBar;
class CodeView;
class FilterBox;
class HeaderDetail;
class HeaderTree;

class HeadersPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit HeadersPanel(QWidget *parent = nullptr);
    ~HeadersPanel() override;

    void showExchange(const Exchange *exchange);
    /// Goes to the field that holds these bytes, where there is one.
    void highlight(ByteRange bytes, Direction direction);

signals:
    /// The user chose a field: its line on the wire.
    void bytesSelected(expectra::ByteRange bytes, expectra::Direction direction);
    /// The user wants to see them.
    void bytesActivated(expectra::ByteRange bytes, expectra::Direction direction);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeContent();
    [[nodiscard]] QWidget *makeSide();
    [[nodiscard]] bool isShown(const Exchange &exchange) const;
    void showView(int view);
    void showHeads();
    void showDetail();

    HeaderTree *m_tree;
    HeaderDetail *m_detail;
    CodeView *m_raw;
    QCheckBox *m_secrets; // asks for them; there where some are
    ChoiceBar *m_choice;
    FilterBox *m_filter;
    QSplitter *m_fields;
    QStackedWidget *m_views;
    bool m_isSplitByUser = false; // from then on the shares are theirs
    PanelPages m_pages;
    std::optional<Exchange> m_exchange; // shares its stores with the one that was shown
};

} // namespace expectra
