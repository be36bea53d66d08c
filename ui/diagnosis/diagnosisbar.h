// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The line above a diagnosis: what is diagnosed, how far it has come, and what can be done now.

#include "ui/widgets/chip.h"

#include <QtWidgets/QWidget>

class QLineEdit;
class QPushButton;

namespace expectra {

class DiagnosisBar final : public QWidget
{
    Q_OBJECT

public:
    enum class Stage {
        Before,  // routes are chosen
        Running, // probes are on the wire
        Done,    // there is a verdict
    };
    enum class Report { Html, Sarif, Json };

    explicit DiagnosisBar(QWidget *parent = nullptr);

    void setStage(Stage stage);
    /// The address of the request with its method before it.
    void setTarget(const QString &method, const QString &address);
    void setRunnable(bool isRunnable);
    void setProgress(const QString &text, Tone tone); // empty: none
    /// An exchange of this diagnosis stands below it.
    void setExchangeShown(bool isShown);
    void focusAddress();

    [[nodiscard]] QString address() const;

signals:
    void addressEdited(const QString &address);
    void runRequested();
    void cancelRequested();
    void routesRequested();
    void exchangeHidden();
    void reportRequested(expectra::DiagnosisBar::Report kind);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addReports();
    void updateButtons();

    Stage m_stage = Stage::Before;
    bool m_isRunnable = false;
    QWidget *m_title;
    Chip *m_method;
    QLineEdit *m_address;
    Chip *m_progress;
    QPushButton *m_hide;
    QPushButton *m_routes;
    QPushButton *m_run;
    QPushButton *m_report;
};

} // namespace expectra
