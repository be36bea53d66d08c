// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the time went: the phases as a table with their shares, every event with its clock beside it, and
// what is known about the connection. The table behind the timeline's picture.

#include "app/exchange/exchange.h"
#include "app/analysis/finding.h"
#include "app/timeline/phase.h"
#include "ui/panels/panelpages.h"

#include <QtWidgets/QWidget>

class QLabel;
class QSplitter;
class QVBoxLayout;

namespace expectra {

class EventModel;
class FilterBox;
class PhaseModel;
class RowTable;

class TimingPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit TimingPanel(QWidget *parent = nullptr);
    ~TimingPanel() override;

    void showExchange(const Exchange *exchange);
    /// Chosen elsewhere: goes to it and tells nobody.
    void selectPhase(timeline::PhaseName phase);
    void selectTime(Instant at);
    void highlight(ByteRange bytes, Direction direction);

signals:
    /// The user chose a phase. The range is empty for one that moved no bytes.
    void phaseSelected(expectra::timeline::PhaseName phase, expectra::ByteRange bytes,
                       expectra::Direction direction);
    /// The user chose an event that moved bytes, or asks to see them.
    void bytesSelected(expectra::ByteRange bytes, expectra::Direction direction);
    void bytesActivated(expectra::ByteRange bytes, expectra::Direction direction);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeContent();
    [[nodiscard]] QWidget *makePhases();
    [[nodiscard]] QWidget *makeEvents();
    void setUpTables();
    void handlePhase(int row);
    void showCount();
    void copyTables() const;

    PhaseModel *m_phaseModel;
    EventModel *m_eventModel;
    RowTable *m_phases;
    RowTable *m_events;
    FilterBox *m_filter;
    QLabel *m_count;
    QVBoxLayout *m_left = nullptr;
    QWidget *m_facts = nullptr;
    QSplitter *m_splitter;
    bool m_isSplitByUser = false; // from then on the shares are theirs
    PanelPages m_pages;
    std::uint64_t m_shown = 0;
    bool m_isComplete = false;
};

} // namespace expectra
