// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The shown exchange: the answer in one line, its timeline, and the panels. Only the visible panel is filled.

#include "app/exchange/exchange.h"

#include <QtWidgets/QWidget>

namespace expectra {

class AnswerStrip;
class ExpectPanel;
class HeadersPanel;
class ResponsePanel;
class TabPages;
class TimelineView;
class WirePanel;

class ExchangeView final : public QWidget
{
    Q_OBJECT

public:
    enum class Panel { Headers, Response, Wire, Expect };

    explicit ExchangeView(QWidget *parent = nullptr);

    /// `retry` is the exchange that repeated the shown one without Expect, where there is one.
    void showExchange(const ExchangePtr &exchange, const ExchangePtr &retry);
    void showPanel(Panel panel);
    [[nodiscard]] Panel panel() const;

    [[nodiscard]] QWidget *answerArea() const { return m_answer; }
    [[nodiscard]] QWidget *panelArea() const;

    /// "headers", "response", "wire", "expect".
    [[nodiscard]] static std::optional<Panel> panelNamed(const QString &name);

signals:
    void exchangeRequested(quint64 id);

private:
    QWidget *pageOf(Panel panel) const;
    void connectParts();
    void fillVisiblePanel();

    ExchangePtr m_exchange;
    ExchangePtr m_retry;
    QWidget *m_answer;
    AnswerStrip *m_strip;
    TimelineView *m_timeline;
    TabPages *m_panels;
    HeadersPanel *m_headers;
    ResponsePanel *m_response;
    WirePanel *m_wire;
    ExpectPanel *m_expect;
};

} // namespace expectra
