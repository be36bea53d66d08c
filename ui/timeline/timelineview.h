// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The picture of a play in time: a lane a phase of the shown exchange, marks for what happened at an instant,
// the other exchanges of the play behind it. Wheel zooms at the pointer, drag pans, Shift and drag zooms to a
// band, Ctrl and drag measures, arrows walk over bars and marks. It shows unfinished exchanges too. The table
// behind it is in timelineaccess.h. Laws: at most one picture a frame, and none while nothing changes.

#include "ui/timeline/timelinecommands.h"
#include "ui/timeline/timelinepointer.h"
#include "ui/timeline/timelinestage.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <memory>

class QScrollBar;

namespace expectra {

class HoverCard;
class LanePlot;
class TimelineOverlay;

class TimelineView final : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);
    ~TimelineView() override;

    /// nullptr for the empty state. `play` are the other exchanges of the same play.
    void showExchange(const Exchange *exchange, const std::vector<ExchangePtr> &play = {});
    /// Chosen elsewhere: marks the bar, brings it into view and tells nobody.
    void selectPhase(timeline::PhaseName phase);
    /// The bar whose bytes these are.
    void selectBytes(ByteRange bytes, Direction direction);
    void run(TimelineCommand command);

    [[nodiscard]] const TimelineStage &stage() const { return m_stage; }
    [[nodiscard]] const LaneScene &scene() const { return m_stage.scene(); }
    /// Counts the changes of the lanes.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }
    [[nodiscard]] const TimelineOverlay &overlay() const { return *m_overlay; }
    /// As it is shown, in this theme.
    [[nodiscard]] QPixmap picture(style::Theme theme, double ratio) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    void choose(const LaneStop &stop); // and tells it

signals:
    /// The user chose a bar. The range is empty for a phase that moved no bytes.
    void phaseSelected(expectra::timeline::PhaseName phase, expectra::ByteRange bytes,
                       expectra::Direction direction);
    /// Another exchange of the play was asked for.
    void exchangeRequested(quint64 id);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void takeLatest();
    void grow(); // one frame of an exchange that runs
    void updateGrowing();
    void layOut();
    void refresh(); // the picture and all that stands above it
    void refreshSight();
    void hover(QPointF at);
    void hideCard();
    void updateCursor(QPointF at);
    void click(QPointF at);
    void chooseQuietly(const std::optional<LaneStop> &stop);
    void activate();
    void measureFromChosen();
    void zoomAtMiddle(double factor);
    void copy(const QString &text) const;
    [[nodiscard]] Instant now() const;
    [[nodiscard]] QPointF onLanes(QPointF at) const;
    [[nodiscard]] int lanesInView() const;
    [[nodiscard]] int laneHeight() const;

    TimelineStage m_stage;
    TimelinePointer m_pointer;
    std::unique_ptr<LanePlot> m_plot;
    TimelineOverlay *m_overlay;
    QScrollBar *m_scrollBar;
    QPointer<HoverCard> m_card; // belongs to the window
    ExchangePtr m_latest;       // a copy, which shares its byte stores with the one that was shown
    std::vector<ExchangePtr> m_play;
    std::optional<QPointF> m_hover;
    std::optional<Instant> m_measureFrom; // measured to whatever is chosen next
    std::uint64_t m_revision = 0;
    quint64 m_wheelTurned = 0; // the event's own time stamp
    QElapsedTimer m_sinceShown;
    QTimer *m_growing;
};

} // namespace expectra
