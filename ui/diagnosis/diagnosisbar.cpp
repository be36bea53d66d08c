// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/diagnosisbar.h"

#include "ui/style/fonts.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"
#include "ui/widgets/linelabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

namespace expectra {

namespace {

namespace space = style::space;

constexpr int narrowestAddress = 160;
constexpr int widthWithTitle = 860;

} // namespace

DiagnosisBar::DiagnosisBar(QWidget *parent)
    : QWidget(parent)
    , m_title(new LineLabel(tr("Diagnose Expect")))
    , m_method(new Chip(Chip::Shape::Outlined))
    , m_address(new QLineEdit)
    , m_progress(new Chip(Chip::Shape::Outlined))
    , m_hide(new QPushButton(style::icon(style::Icon::ChevronDown), tr("Hide the exchange")))
    , m_routes(new QPushButton(tr("Routes…")))
    , m_run(new QPushButton)
    , m_report(new QPushButton(tr("Report…")))
{
    style::makeRaised(this);
    m_title->setFont(style::strongFont());
    m_address->setFont(style::codeFont());
    m_address->setAccessibleName(tr("Address to diagnose"));
    m_address->setPlaceholderText(QStringLiteral("https://storage.example/bucket/object"));
    m_address->setFixedHeight(space::control);
    m_address->setMinimumWidth(narrowestAddress);
    m_hide->setToolTip(tr("Gives the room below back to the matrix"));
    m_routes->setToolTip(tr("Back to the routes and to what will be sent"));
    m_report->setToolTip(tr("Writes what was found into a file, without secrets"));
    addReports();

    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(space::margin, 6, space::gap, 6);
    line->setSpacing(space::gap);
    line->addWidget(m_title);
    line->addWidget(m_method);
    line->addWidget(m_address, 1);
    line->addWidget(m_progress);
    for (QPushButton *button : {m_hide, m_routes, m_run, m_report})
        line->addWidget(button);
    m_progress->hide();
    m_hide->hide();
    connect(m_address, &QLineEdit::textEdited, this, &DiagnosisBar::addressEdited);
    connect(m_address, &QLineEdit::returnPressed, this, [this] {
        if (m_stage != Stage::Running && m_isRunnable)
            emit runRequested();
    });
    connect(m_hide, &QPushButton::clicked, this, &DiagnosisBar::exchangeHidden);
    connect(m_routes, &QPushButton::clicked, this, &DiagnosisBar::routesRequested);
    connect(m_run, &QPushButton::clicked, this,
            [this] { m_stage == Stage::Running ? emit cancelRequested() : emit runRequested(); });
    updateButtons();
}

/// What is diagnosed counts more than what this line is called.
void DiagnosisBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_title->setVisible(width() >= widthWithTitle);
}

void DiagnosisBar::addReports()
{
    auto *menu = new QMenu(m_report);
    const auto add = [this, menu](const QString &text, Report kind) {
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, kind] { emit reportRequested(kind); });
    };
    add(tr("HTML, to be read anywhere…"), Report::Html);
    add(tr("SARIF 2.1, for code scanning…"), Report::Sarif);
    add(tr("JSON, the whole as one document…"), Report::Json);
    m_report->setMenu(menu);
}

void DiagnosisBar::setStage(Stage stage)
{
    m_stage = stage;
    updateButtons();
}

void DiagnosisBar::setTarget(const QString &method, const QString &address)
{
    m_method->setContent(method, Tone::Neutral);
    m_method->setVisible(!method.isEmpty());
    if (m_address->text() == address) // the cursor stays in what is being typed
        return;
    m_address->setText(address);
    m_address->setCursorPosition(0); // an address is read from its beginning
}

void DiagnosisBar::setRunnable(bool isRunnable)
{
    m_isRunnable = isRunnable;
    updateButtons();
}

void DiagnosisBar::setProgress(const QString &text, Tone tone)
{
    m_progress->setContent(text, tone);
    m_progress->setVisible(!text.isEmpty());
}

void DiagnosisBar::setExchangeShown(bool isShown)
{
    m_hide->setVisible(isShown);
}

void DiagnosisBar::focusAddress()
{
    m_address->setFocus(Qt::ShortcutFocusReason);
    m_address->selectAll();
}

QString DiagnosisBar::address() const
{
    return m_address->text();
}

/// Before a run the page below has the button that runs, beside what it will send.
void DiagnosisBar::updateButtons()
{
    const bool isRunning = m_stage == Stage::Running;
    m_address->setReadOnly(m_stage != Stage::Before);
    m_run->setText(isRunning ? tr("Cancel") : tr("Run again"));
    m_run->setToolTip(isRunning ? tr("What was seen until then is judged (Escape)")
                                : tr("The same probes over the same routes"));
    m_run->setEnabled(isRunning || m_isRunnable);
    m_run->setVisible(m_stage != Stage::Before);
    m_routes->setVisible(m_stage == Stage::Done);
    m_report->setVisible(m_stage == Stage::Done);
}

} // namespace expectra
