// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/answerstrip.h"

#include "app/http/status.h"
#include "app/analysis/exacttime.h"
#include "app/analysis/findings.h"
#include "app/analysis/timing/reading.h"
#include "app/analysis/wiretext.h"
#include "ui/panels/answerwords.h"
#include "ui/panels/chipbutton.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/widgets/elidedlabel.h"

#include <QtCore/QStringList>
#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

namespace expectra {

namespace {

constexpr int tenthOfASecond = 100; // milliseconds between two looks at a running clock

Tone statusTone(const Exchange &exchange)
{
    if (exchange.failure)
        return exchange.failure->kind == FailureKind::Cancelled ? Tone::Neutral : Tone::Refused;
    if (!exchange.isComplete) {
        const auto &timeline = exchange.timeline;
        const bool isWaiting =
            timeline.first<timeline::BodyWithheld>() && !timeline.first<timeline::BodyReleased>();
        return isWaiting ? Tone::Warning : Tone::Neutral;
    }
    if (http::isError(exchange.status()))
        return Tone::Refused;
    return http::isSuccess(exchange.status()) ? Tone::Met : Tone::Neutral;
}

struct FindingLook
{
    Tone tone;
    style::Icon icon;
};

FindingLook lookOf(const Exchange &exchange, const std::vector<Finding> &found)
{
    const auto severity = found.empty() ? Severity::Info : found.front().severity;
    if (severity == Severity::Error)
        return {Tone::Refused, style::Icon::Error};
    if (severity == Severity::Warning)
        return {Tone::Warning, style::Icon::Warning};
    if (exchange.expectation.outcome == expect::Outcome::Continued)
        return {Tone::Met, style::Icon::Tick};
    return {Tone::Neutral, style::Icon::Info};
}

} // namespace

AnswerStrip::AnswerStrip(QWidget *parent)
    : QWidget(parent)
    , m_status(new Chip(Chip::Shape::Filled, this))
    , m_time(new QLabel(this))
    , m_facts(new ElidedLabel(style::Role::Dim, this))
    , m_pause(new QToolButton(this))
    , m_finding(new ChipButton(this))
    , m_running(new QTimer(this))
{
    setAccessibleName(tr("Answer"));
    setFixedHeight(style::space::tab + style::space::tight);
    m_status->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(style::space::margin, 0, style::space::margin, 0);
    layout->setSpacing(style::space::margin);
    layout->addWidget(m_status);
    layout->addWidget(m_time);
    layout->addWidget(m_facts, 1);
    layout->addWidget(m_pause);
    layout->addWidget(m_finding);
    // While a clock runs what stands behind it must not dance.
    m_time->setMinimumWidth(m_time->fontMetrics().horizontalAdvance(QStringLiteral("00.00 ms")));
    connect(m_finding, &ChipButton::clicked, this, [this] { emit findingActivated(m_findingId); });
    m_pause->setCheckable(true);
    connect(m_pause, &QToolButton::clicked, this, &AnswerStrip::pauseRequested);
    m_running->setInterval(tenthOfASecond);
    connect(m_running, &QTimer::timeout, this, &AnswerStrip::showTime);
    showExchange(nullptr);
}

void AnswerStrip::showExchange(const Exchange *exchange)
{
    m_time->setVisible(exchange != nullptr);
    m_isRunning = exchange && !exchange->isComplete;
    m_sinceShown.start();
    m_pause->setVisible(m_isRunning);
    if (m_isRunning)
        showPause(isReadingPaused(exchange->timeline));
    updateRunning();
    if (!exchange || m_isRunning)
        m_finding->hide();
    if (!exchange) {
        m_status->setContent(tr("Not sent yet"), Tone::Neutral);
        m_facts->setText(tr("The answer will stand here."));
        return;
    }
    showFacts(*exchange);
    if (exchange->isComplete)
        showFinding(*exchange);
}

/// A clock that nobody sees doesn't tick.
void AnswerStrip::updateRunning()
{
    if (m_isRunning && isVisible())
        m_running->start();
    else
        m_running->stop();
}

void AnswerStrip::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateRunning();
}

void AnswerStrip::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    updateRunning();
}

void AnswerStrip::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_time->isHidden())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(style::icon(style::Icon::Copy), tr("Copy the answer in one line"), this,
                    [this] { QGuiApplication::clipboard()->setText(wholeText()); });
    menu->popup(event->globalPos());
}

QString AnswerStrip::wholeText() const
{
    QStringList parts{m_status->text(), m_time->text(), m_facts->text().simplified()};
    if (!m_finding->isHidden())
        parts.append(m_finding->accessibleName());
    return parts.join(QStringLiteral(" · "));
}

void AnswerStrip::showPause(bool isPaused)
{
    const auto words = isPaused ? tr("Continue reading the answer") : tr("Pause reading the answer");
    if (m_pause->accessibleName() == words)
        return; // it is told with every frame
    m_pause->setChecked(isPaused);
    m_pause->setIcon(style::icon(isPaused ? style::Icon::Resume : style::Icon::Pause));
    m_pause->setAccessibleName(words);
    m_pause->setToolTip(words);
}

void AnswerStrip::showTime()
{
    const auto since = m_isRunning ? Duration(m_sinceShown.nsecsElapsed()) : Duration::zero();
    m_time->setText(durationText(m_timeShown + since));
    m_time->setToolTip(m_isRunning ? QString() : exactTime(m_timeShown));
}

void AnswerStrip::showFacts(const Exchange &exchange)
{
    m_status->setContent(statusWords(exchange), statusTone(exchange));
    m_timeShown = exchange.end().sinceStart();
    showTime();
    QStringList facts{amountWords(exchange), routeWords(exchange)};
    if (exchange.failure)
        facts.prepend(failurePlace(exchange));
    m_facts->setText(facts.join(ElidedLabel::apart()));
}

void AnswerStrip::showFinding(const Exchange &exchange)
{
    const auto found = findings(exchange);
    const auto words = headline(exchange, found);
    if (words.isEmpty())
        return m_finding->hide();
    const auto look = lookOf(exchange, found);
    m_finding->setContent(words, look.tone, look.icon);
    m_findingId.clear();
    QStringList others;
    for (const auto &finding : found) {
        if (finding.summary != words)
            others.append(finding.summary);
        else if (m_findingId.isEmpty())
            m_findingId = QString::fromStdString(finding.id);
    }
    if (!others.isEmpty())
        m_finding->setToolTip(words + QStringLiteral("\n• ") + others.join(QStringLiteral("\n• ")));
    m_finding->setAccessibleDescription(others.join(QLatin1Char(' ')));
    m_finding->show();
}

} // namespace expectra
