// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The content of the final answer: text with the highlighting of its type, or bytes in hexadecimal. A first
// window of it is shown, with a sentence that says how much there is. It changes nothing: no reformatting.

#include "app/exchange/exchange.h"
#include "ui/panels/panelpages.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace expectra {

class ChoiceBar;
class CodeView;
class ElidedLabel;
class Notice;

class ResponsePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ResponsePanel(QWidget *parent = nullptr);

    /// Keeps the store of the content, not the exchange.
    void showExchange(const Exchange *exchange);

private:
    [[nodiscard]] QWidget *makeContent();
    void showNothing(const Exchange *exchange);
    void showFacts(const Exchange &exchange);
    void showBytes();
    void showWindow(ByteCount shown);

    ElidedLabel *m_facts;
    ChoiceBar *m_choice;
    CodeView *m_view;
    Notice *m_notice;
    PanelPages m_pages;
    std::optional<std::uint64_t> m_shown; // the exchange's id: its way to look is kept while it is shown
    Content m_content;
    std::string m_type; // of the content, as the answer names it
};

} // namespace expectra
