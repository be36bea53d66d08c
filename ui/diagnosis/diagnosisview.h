// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One diagnosis: what will be sent, the matrix while it is filled, the verdict beside it. It shows what it is
// given and asks for what the user wants; it plays nothing. Law: a run is only asked for after its
// announcement stood here.

#include "app/diagnosis/battery/batteryplan.h"
#include "app/diagnosis/verdict/conclusion.h"
#include "ui/diagnosis/diagnosisbar.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QSplitter;
class QStackedWidget;

namespace expectra {

class AnnouncePage;
class MatrixModel;
class MatrixView;
class VerdictView;

class DiagnosisView final : public QWidget
{
    Q_OBJECT

public:
    using Stage = DiagnosisBar::Stage;

    explicit DiagnosisView(QWidget *parent = nullptr);

    /// What the probes are made from, its variables filled in, and over which routes. Shows the announcement.
    void setRequest(const Request &base, const std::vector<diagnosis::Route> &routes);
    [[nodiscard]] const Request &request() const { return m_base; }
    [[nodiscard]] std::vector<diagnosis::Route> routes() const;            // that can be read
    [[nodiscard]] bool isAddressTyped() const { return m_isAddressTyped; } // it is not the request's
    void typeAddress(const QString &address);                              // as somebody would
    [[nodiscard]] Stage stage() const { return m_stage; }

    /// As the buttons would: nothing where it makes no sense.
    void run();
    void cancel();
    void showRoutes();
    void focusAddress();
    void takeFocus(); // where the next thing is done

    void showProgress(const diagnosis::Diagnosis &diagnosis, const std::vector<diagnosis::Cell> &running);
    void showConclusion(const diagnosis::Diagnosis &diagnosis, const diagnosis::Conclusion &conclusion);
    /// An exchange of this diagnosis stands below it.
    void setExchangeShown(bool isShown);

    [[nodiscard]] const diagnosis::Diagnosis &diagnosis() const { return m_diagnosis; }
    [[nodiscard]] const diagnosis::Conclusion &conclusion() const { return m_conclusion; }
    [[nodiscard]] MatrixView *matrix() const { return m_matrix; }
    [[nodiscard]] QString title() const; // "Diagnose storage.internal"

signals:
    void runRequested(const expectra::diagnosis::BatteryPlan &plan);
    void cancelRequested();
    void exchangeRequested(const expectra::ExchangePtr &exchange);
    void exchangeHidden();
    void reportRequested(expectra::DiagnosisBar::Report kind);
    void atlasRequested();
    void titleChanged();
    void setupChanged(); // its address or its routes, by the user
    void stageChanged(expectra::DiagnosisBar::Stage stage);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *makeResult();
    void connectParts();
    void setStage(Stage stage);
    void handleAddress(const QString &address);
    void openCell(const diagnosis::Cell &cell);
    void addRoute(diagnosis::Route::Way way);
    void updateProgress();
    [[nodiscard]] QString progressText() const;

    Request m_base;
    diagnosis::Diagnosis m_diagnosis;
    diagnosis::Conclusion m_conclusion;
    Stage m_stage = Stage::Before;
    bool m_isAddressTyped = false;
    bool m_isExchangeShown = false;
    QElapsedTimer m_since;
    QTimer m_tick;
    DiagnosisBar *m_bar;
    QStackedWidget *m_pages;
    AnnouncePage *m_announce;
    QWidget *m_hint = nullptr; // below the matrix
    MatrixModel *m_model;
    MatrixView *m_matrix;
    VerdictView *m_verdict;
};

} // namespace expectra
