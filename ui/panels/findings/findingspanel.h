// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything that the checks say about one exchange, as a list, most severe first: what is wrong or odd, and
// what was checked and found good. The chosen one is told beside it.

#include "app/exchange/exchange.h"
#include "app/analysis/finding.h"
#include "ui/panels/panelpages.h"

#include <QtWidgets/QWidget>

class QScrollArea;
class QSplitter;

namespace expectra {

class ChoiceBar;
class FindingModel;
class RowTable;
struct Held;

class FindingsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsPanel(QWidget *parent = nullptr);
    ~FindingsPanel() override;

    void showExchange(const Exchange *exchange);
    /// The finding of this rule, where the shown exchange has one; the choice of severities gives way to it.
    void choose(const QString &id);

signals:
    /// The user wants to see what a finding rests on.
    void bytesActivated(expectra::ByteRange bytes, expectra::Direction direction);
    void momentActivated(expectra::Instant at);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeContent();
    [[nodiscard]] QWidget *makeSide();
    void showRow(int row);
    void showHeld(const Held &held);
    void showFirst();
    void copyRow() const;

    FindingModel *m_model;
    RowTable *m_table;
    ChoiceBar *m_choice;
    QScrollArea *m_detail;
    QSplitter *m_splitter;
    bool m_isSplitByUser = false; // from then on the shares are theirs
    PanelPages m_pages;
    std::uint64_t m_shown = 0;
};

} // namespace expectra
