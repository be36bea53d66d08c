// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The shown exchange: the answer in one line, its timeline, and the panels. A panel is made when it is first
// shown; only the visible one is filled.

#include "app/cookies/jar.h"
#include "ui/shell/exchange/paneltable.h"

#include <QtWidgets/QWidget>

#include <vector>

namespace expectra {

class AnswerStrip;
class LazyPage;
class TabPages;
class TimelineView;

class ExchangeView final : public QWidget
{
    Q_OBJECT

public:
    using Panel = expectra::Panel;

    explicit ExchangeView(QWidget *parent = nullptr);

    /// `retry` is the exchange that repeated the shown one without Expect, where there is one; `play` are all
    /// the others of the same play.
    void showExchange(const ExchangePtr &exchange, const ExchangePtr &retry,
                      const std::vector<ExchangePtr> &play = {});
    void saveResponse(); // asks where to
    /// Where the cookies of all plays are kept.
    void setJar(std::shared_ptr<cookies::SharedJar> jar) { m_jar = std::move(jar); }
    [[nodiscard]] const std::shared_ptr<cookies::SharedJar> &jar() const { return m_jar; }
    void showPanel(Panel panel);
    [[nodiscard]] Panel panel() const;
    /// Makes the phase the selection, in the timeline too.
    void selectPhase(timeline::PhaseName phase, ByteRange bytes, Direction direction);
    /// Makes the bytes the selection; whichever panel is shown next goes to them.
    void selectBytes(ByteRange bytes, Direction direction);
    /// Goes to the bytes in the Wire panel.
    void showBytes(ByteRange bytes, Direction direction);
    /// Goes to the finding of this rule in the Findings panel.
    void showFinding(const QString &id);
    /// Goes to the moment in the Timing panel.
    void showMoment(Instant at);

    [[nodiscard]] TimelineView *timeline() const { return m_timeline; }
    [[nodiscard]] TabPages *panels() const { return m_panels; }
    [[nodiscard]] QWidget *answerArea() const { return m_answer; }
    [[nodiscard]] QWidget *panelArea() const;

signals:
    /// The response's body shall go to a file, as it is shown.
    void saveRequested();
    /// The exchange that is shown runs, and shall be read no more for now, or again.
    void pauseRequested(bool isPaused);
    void exchangeRequested(quint64 id);

private:
    void addPanels();
    void connectParts();
    [[nodiscard]] QWidget *visiblePanel();
    void fillVisiblePanel();
    void selectInVisiblePanel();
    void goTo(Panel shown);

    ShownExchange m_shown;
    std::shared_ptr<cookies::SharedJar> m_jar;
    QWidget *m_answer;
    AnswerStrip *m_strip;
    TimelineView *m_timeline;
    TabPages *m_panels;
    std::vector<LazyPage *> m_pages; // as in the table
};

} // namespace expectra
