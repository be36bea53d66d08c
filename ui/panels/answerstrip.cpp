// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/answerstrip.h"

#include "app/http/status.h"
#include "app/analysis/findings.h"
#include "app/analysis/wiretext.h"
#include "ui/panels/answerwords.h"
#include "ui/panels/chipbutton.h"
#include "ui/style/fonts.h"
#include "ui/style/spacing.h"
#include "ui/widgets/elidedlabel.h"

#include <QtCore/QStringList>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

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
    , m_finding(new ChipButton(this))
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
    layout->addWidget(m_finding);
    connect(m_finding, &ChipButton::clicked, this, &AnswerStrip::findingActivated);
    m_running.setInterval(tenthOfASecond);
    connect(&m_running, &QTimer::timeout, this, &AnswerStrip::showTime);
    showExchange(nullptr);
}

void AnswerStrip::showExchange(const Exchange *exchange)
{
    m_time->setVisible(exchange != nullptr);
    m_finding->hide();
    m_running.stop();
    if (!exchange) {
        m_status->setContent(tr("Not sent yet"), Tone::Neutral);
        m_facts->setText(tr("The answer will stand here."));
        return;
    }
    showFacts(*exchange);
    if (exchange->isComplete)
        return showFinding(*exchange);
    m_sinceShown.start();
    m_running.start();
}

void AnswerStrip::showTime()
{
    const auto since = m_running.isActive() ? Duration(m_sinceShown.nsecsElapsed()) : Duration::zero();
    m_time->setText(durationText(m_timeShown + since));
}

void AnswerStrip::showFacts(const Exchange &exchange)
{
    m_status->setContent(statusWords(exchange), statusTone(exchange));
    m_timeShown = exchange.end().sinceStart();
    showTime();
    QStringList facts{amountWords(exchange), routeWords(exchange)};
    if (exchange.failure)
        facts.prepend(failurePlace(exchange));
    m_facts->setText(facts.join(QStringLiteral("     ")));
}

void AnswerStrip::showFinding(const Exchange &exchange)
{
    const auto found = findings(exchange);
    const auto words = headline(exchange, found);
    if (words.isEmpty())
        return;
    const auto look = lookOf(exchange, found);
    m_finding->setContent(words, look.tone, look.icon);
    m_finding->show();
}

} // namespace expectra
