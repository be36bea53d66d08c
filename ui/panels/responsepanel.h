// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The content of the final answer, shown as what it is: a JSON tree, text set out or as it came, a picture,
// bytes. A line of facts stands above it, what is wrong with it below. It reads no more than is looked at.

#include "app/exchange/exchange.h"
#include "ui/panels/panelpages.h"
#include "ui/widgets/backgroundtask.h"

#include <QtWidgets/QWidget>

class QToolButton;

namespace expectra {

class BodyViews;
class ChoiceBar;
class ElidedLabel;
class Notice;

class ResponsePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ResponsePanel(QWidget *parent = nullptr);

    /// Keeps the store of the content, not the exchange. The same one again changes nothing.
    void showExchange(const Exchange *exchange);

    /// Asks for a name, then writes in the background.
    void saveBody();
    void saveBodyTo(const QString &path);

signals:
    void bodySaved(const QString &path);

private:
    [[nodiscard]] QWidget *makeContent();
    [[nodiscard]] QToolButton *makeMenu();
    void showNothing(const Exchange *exchange);
    void showBody(const Exchange &exchange);
    void showChoice(int choice);
    void updateTools();
    void showTroubles();
    void copyBody() const;

    ElidedLabel *m_facts;
    ChoiceBar *m_choice;
    ChoiceBar *m_zoom;
    QToolButton *m_wrap;
    BodyViews *m_views;
    QWidget *m_noBody;
    Notice *m_notice;
    PanelPages m_pages;
    std::optional<std::uint64_t> m_shown; // the exchange's id: its way to look is kept while it is shown
    QString m_saveText;                   // how saving goes
    QString m_cutShort;                   // why the body ends too early; empty when it is whole
    QString m_fileName;
    BackgroundTask m_saving;
};

} // namespace expectra
