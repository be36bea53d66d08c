// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The request, interim and response heads as they stood on the wire: order, case and duplicates kept. Parsed
// as a tree of fields or raw as text; wire text is escaped in both.

#include "app/exchange/exchange.h"
#include "ui/panels/panelpages.h"

#include <QtWidgets/QWidget>

class QStackedWidget;

namespace expectra {

class ChoiceBar;
class CodeView;
class HeaderTree;

class HeadersPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit HeadersPanel(QWidget *parent = nullptr);

    void showExchange(const Exchange *exchange);

private:
    [[nodiscard]] QWidget *makeContent();

    HeaderTree *m_tree;
    CodeView *m_raw;
    ChoiceBar *m_choice;
    QStackedWidget *m_views;
    PanelPages m_pages;
};

} // namespace expectra
