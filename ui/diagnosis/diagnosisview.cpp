// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/diagnosisview.h"

#include "app/analysis/wiretext.h"
#include "app/http/target.h"
#include "ui/diagnosis/before/announcepage.h"
#include "ui/diagnosis/matrix/matrixmodel.h"
#include "ui/diagnosis/matrix/matrixview.h"
#include "ui/diagnosis/verdict/verdictview.h"
#include "ui/style/fonts.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/wrappedlabel.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>

namespace expectra {

namespace {

namespace space = style::space;

constexpr int verdictWidth = 400;
constexpr int narrowestVerdict = 280;
constexpr int tickTime = 200; // milliseconds between two looks at the clock

} // namespace

DiagnosisView::DiagnosisView(QWidget *parent)
    : QWidget(parent)
    , m_bar(new DiagnosisBar)
    , m_pages(new QStackedWidget)
    , m_announce(new AnnouncePage)
    , m_model(new MatrixModel(this))
    , m_matrix(new MatrixView(m_model))
    , m_verdict(new VerdictView)
{
    m_pages->addWidget(m_announce);
    m_pages->addWidget(makeResult());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(new Rule(Qt::Horizontal));
    layout->addWidget(m_pages, 1);
    connectParts();
    setStage(Stage::Before);
}

QWidget *DiagnosisView::makeResult()
{
    m_hint =
        new WrappedLabel(tr("A cell opens its exchange: timeline, wire bytes and findings. Probes send at "
                            "most %1 each, and only to the routes named.")
                             .arg(sizeText(diagnosis::mostContent)));
    style::setTextRole(m_hint, style::Role::Dim);
    m_hint->setFont(style::smallFont());
    m_hint->setContentsMargins(space::margin, space::gap, space::margin, space::gap);
    auto *left = new QWidget;
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_matrix);
    layout->addWidget(m_hint);
    layout->addStretch();
    m_verdict->setMinimumWidth(narrowestVerdict);
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(left);
    splitter->addWidget(m_verdict);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({2 * verdictWidth, verdictWidth});
    return splitter;
}

void DiagnosisView::connectParts()
{
    connect(m_bar, &DiagnosisBar::addressEdited, this, &DiagnosisView::handleAddress);
    connect(m_bar, &DiagnosisBar::runRequested, this, &DiagnosisView::run);
    connect(m_bar, &DiagnosisBar::cancelRequested, this, &DiagnosisView::cancel);
    connect(m_bar, &DiagnosisBar::routesRequested, this, &DiagnosisView::showRoutes);
    connect(m_bar, &DiagnosisBar::exchangeHidden, this, &DiagnosisView::exchangeHidden);
    connect(m_bar, &DiagnosisBar::reportRequested, this, &DiagnosisView::reportRequested);
    connect(m_announce, &AnnouncePage::runRequested, this, &DiagnosisView::run);
    connect(m_announce, &AnnouncePage::planChanged, this, [this] {
        m_bar->setRunnable(m_announce->plan().has_value());
        emit setupChanged();
    });
    connect(m_matrix, &MatrixView::cellActivated, this, &DiagnosisView::openCell);
    connect(m_verdict, &VerdictView::cellRequested, this, [this](const diagnosis::Cell &cell) {
        m_matrix->choose(m_model->indexOf(cell));
        openCell(cell);
    });
    connect(m_verdict, &VerdictView::routeWanted, this, &DiagnosisView::addRoute);
    connect(m_verdict, &VerdictView::atlasRequested, this, &DiagnosisView::atlasRequested);
    connect(&m_tick, &QTimer::timeout, this, &DiagnosisView::updateProgress);
}

void DiagnosisView::setRequest(const Request &base, const std::vector<diagnosis::Route> &routes)
{
    m_base = base;
    m_isAddressTyped = false;
    m_bar->setTarget(escapedText(base.method), QString::fromStdString(base.url));
    m_announce->setRequest(base);
    m_announce->setRoutes(routes);
    setStage(Stage::Before);
    emit titleChanged();
}

void DiagnosisView::handleAddress(const QString &address)
{
    m_base.url = address.trimmed().toStdString();
    m_isAddressTyped = true;
    m_announce->setRequest(m_base);
    m_bar->setRunnable(m_announce->plan().has_value());
    emit titleChanged();
    emit setupChanged();
}

void DiagnosisView::typeAddress(const QString &address)
{
    m_bar->setTarget(escapedText(m_base.method), address);
    handleAddress(address);
}

std::vector<diagnosis::Route> DiagnosisView::routes() const
{
    return m_announce->routes();
}

void DiagnosisView::run()
{
    const auto plan = m_announce->plan();
    if (m_stage == Stage::Running || !plan)
        return;
    emit runRequested(*plan);
}

void DiagnosisView::cancel()
{
    if (m_stage == Stage::Running)
        emit cancelRequested();
}

void DiagnosisView::showRoutes()
{
    if (m_stage == Stage::Done)
        setStage(Stage::Before);
}

void DiagnosisView::addRoute(diagnosis::Route::Way way)
{
    showRoutes();
    m_announce->addRoute(way);
}

void DiagnosisView::focusAddress()
{
    m_bar->focusAddress();
}

/// Without an address there is nothing else to be done.
void DiagnosisView::takeFocus()
{
    if (m_base.url.empty())
        m_bar->focusAddress();
    else
        m_stage == Stage::Before ? m_announce->setFocus() : m_matrix->setFocus();
}

void DiagnosisView::showProgress(const diagnosis::Diagnosis &diagnosis,
                                 const std::vector<diagnosis::Cell> &running)
{
    m_diagnosis = diagnosis;
    m_model->show(diagnosis, running);
    if (m_stage != Stage::Running) {
        m_since.start();
        setStage(Stage::Running);
        m_verdict->showRunning(diagnosis);
    }
    updateProgress();
}

void DiagnosisView::showConclusion(const diagnosis::Diagnosis &diagnosis,
                                   const diagnosis::Conclusion &conclusion)
{
    m_diagnosis = diagnosis;
    m_conclusion = conclusion;
    m_model->show(diagnosis);
    setStage(Stage::Done);
    m_verdict->showConclusion(m_diagnosis, m_conclusion);
    updateProgress();
}

void DiagnosisView::setExchangeShown(bool isShown)
{
    m_isExchangeShown = isShown;
    m_bar->setExchangeShown(isShown);
    m_hint->setVisible(!isShown); // it was followed, and the rows need its room
    if (isShown && m_matrix->currentIndex().isValid())
        QMetaObject::invokeMethod( // when the matrix has its new height
            m_matrix, [matrix = m_matrix] { matrix->scrollTo(matrix->currentIndex()); },
            Qt::QueuedConnection);
}

/// While a run goes on the key belongs to it.
void DiagnosisView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_isExchangeShown && m_stage != Stage::Running)
        emit exchangeHidden();
    else
        QWidget::keyPressEvent(event);
}

QString DiagnosisView::title() const
{
    const auto target = http::parseTarget(m_base.url, true);
    return target ? tr("Diagnose %1").arg(escapedText(target->host)) : tr("Diagnose");
}

/// Keys stay with what does the next thing.
void DiagnosisView::setStage(Stage stage)
{
    const bool hadKeys = isAncestorOf(QApplication::focusWidget());
    m_stage = stage;
    m_bar->setStage(stage);
    m_bar->setRunnable(m_announce->plan().has_value());
    m_pages->setCurrentIndex(stage == Stage::Before ? 0 : 1);
    if (stage == Stage::Running)
        m_tick.start(tickTime);
    else
        m_tick.stop();
    if (stage == Stage::Before)
        m_bar->setProgress({}, Tone::Neutral);
    if (hadKeys && stage != Stage::Done)
        takeFocus();
    emit stageChanged(stage);
}

void DiagnosisView::openCell(const diagnosis::Cell &cell)
{
    const auto *sample = m_diagnosis.sample(cell.probe, cell.route);
    if (sample && !sample->exchanges.empty())
        emit exchangeRequested(sample->exchanges.back());
}

void DiagnosisView::updateProgress()
{
    const bool isWhole = m_diagnosis.state == diagnosis::Diagnosis::State::Complete;
    m_bar->setProgress(progressText(), m_stage == Stage::Running ? Tone::Neutral
                                       : isWhole                 ? Tone::Met
                                                                 : Tone::Warning);
}

QString DiagnosisView::progressText() const
{
    const auto took =
        m_stage == Stage::Running ? Duration(std::chrono::milliseconds(m_since.elapsed())) : m_diagnosis.took;
    return tr("%1 of %2 probes · %3 · %4 s")
        .arg(m_model->finishedRows())
        .arg(m_model->rowCount())
        .arg(tr("%n route(s)", nullptr, m_model->columnCount()))
        .arg(std::chrono::duration<double>(took).count(), 0, 'f', 1);
}

} // namespace expectra
