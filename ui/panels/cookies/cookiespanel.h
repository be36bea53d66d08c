// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Cookies: those of the exchange, sent and set, with why; and the jar that they come from and go to, from
// which they can be taken away.

#include "app/cookies/jar.h"
#include "app/analysis/finding.h"
#include "app/exchange/exchange.h"
#include "ui/panels/panelpages.h"

#include <QtWidgets/QWidget>

class QAbstractButton;

namespace expectra {

class CookieModel;
class JarModel;
class RowTable;

class CookiesPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit CookiesPanel(QWidget *parent = nullptr);

    /// Shared with the plays, which fill it.
    void setJar(std::shared_ptr<cookies::SharedJar> jar);
    void showExchange(const ExchangePtr &exchange);

signals:
    /// The user wants to see the line that set it.
    void bytesActivated(expectra::ByteRange bytes, expectra::Direction direction);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeContent();
    [[nodiscard]] QWidget *makeBar();
    void setUpTables();
    void showJar();
    void showValues(bool shown);
    void removeChosen();
    void removeAll();

    CookieModel *m_model;
    JarModel *m_jarModel;
    RowTable *m_table;
    RowTable *m_jarTable;
    QAbstractButton *m_remove = nullptr;
    QAbstractButton *m_empty = nullptr;
    PanelPages m_pages;
    std::shared_ptr<cookies::SharedJar> m_jar;
    ExchangePtr m_exchange;
};

} // namespace expectra
