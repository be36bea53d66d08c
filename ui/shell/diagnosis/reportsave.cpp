// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/diagnosis/reportsave.h"

#include "app/formats/diagnosis/diagnosisjson.h"
#include "app/formats/diagnosis/htmlreport.h"
#include "app/formats/diagnosis/sarifreport.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSaveFile>
#include <QtWidgets/QFileDialog>

namespace expectra {

namespace {

using Report = DiagnosisBar::Report;

std::string reportText(const DiagnosisView &view, Report kind)
{
    const auto &diagnosis = view.diagnosis();
    const auto &conclusion = view.conclusion();
    switch (kind) {
    case Report::Html: break;
    case Report::Sarif: return sarifReport(diagnosis, conclusion, QCoreApplication::applicationVersion());
    case Report::Json: return diagnosisJson(diagnosis, conclusion);
    }
    return htmlReport(diagnosis, conclusion);
}

struct Kind
{
    QString name; // suggested
    QString filter;
};

Kind kindOf(Report kind)
{
    switch (kind) {
    case Report::Html: break;
    case Report::Sarif: return {QStringLiteral("diagnosis.sarif"), DiagnosisView::tr("SARIF logs (*.sarif)")};
    case Report::Json:
        return {QStringLiteral("diagnosis.json"), DiagnosisView::tr("JSON documents (*.json)")};
    }
    return {QStringLiteral("diagnosis.html"), DiagnosisView::tr("Web pages (*.html)")};
}

} // namespace

QString saveReport(const DiagnosisView &view, Report kind, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    const auto text = reportText(view, kind);
    file.write(text.data(), static_cast<qint64>(text.size()));
    return file.commit() ? QString() : file.errorString();
}

QString askAndSaveReport(DiagnosisView *view, Report kind)
{
    const auto [name, filter] = kindOf(kind);
    const auto path = QFileDialog::getSaveFileName(view, DiagnosisView::tr("Save the report"), name, filter);
    return path.isEmpty() ? QString() : saveReport(*view, kind, path);
}

} // namespace expectra
