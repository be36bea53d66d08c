// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The negotiation told as dated steps, and beside it what it means: the findings with their rule and what to
// change. It formats; app/analysis decides.

#include "app/exchange/exchange.h"
#include "app/analysis/finding.h"
#include "ui/panels/panelpages.h"

#include <QtWidgets/QWidget>

class QScrollArea;
class QSplitter;

namespace expectra {

class LabelFind;
class StepList;
struct StepRow;

class ExpectPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ExpectPanel(QWidget *parent = nullptr);
    ~ExpectPanel() override;

    void showExchange(const Exchange *exchange);
    /// The exchange that repeated the shown one without Expect, once there is one; it becomes the last step.
    void showRetry(const Exchange *retry);

signals:
    /// A link to another exchange (the retry, or the refused one it repeats) was followed.
    void exchangeRequested(quint64 id);
    /// The user wants to see what a finding rests on.
    void bytesActivated(expectra::ByteRange bytes, expectra::Direction direction);
    void momentActivated(expectra::Instant at);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeContent();
    void showMeaning(const Exchange &exchange);
    [[nodiscard]] QWidget *makeCard(const Finding &finding);
    [[nodiscard]] QWidget *makeAdviser(const Exchange &exchange);

    StepList *m_steps;
    QScrollArea *m_meaning;
    QSplitter *m_splitter;
    LabelFind *m_find = nullptr;
    bool m_isSplitByUser = false; // from then on the shares are theirs
    bool m_isAdviserOpen = false; // stays as it is from one exchange to the next
    PanelPages m_pages;
    std::vector<StepRow> m_rows;
};

} // namespace expectra
