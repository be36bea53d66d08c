// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The content of the final answer, shown as what it is: a JSON tree, text set out or as it came, a picture,
// bytes. Its content coding is taken off unless the coded bytes are asked for. A line of facts stands above
// it, what is wrong with it below. It reads no more than is looked at.

#include "ui/panels/body/bodybar.h"
#include "ui/panels/body/bodyorigin.h"
#include "ui/panels/panelpages.h"
#include "ui/widgets/backgroundtask.h"

#include <QtWidgets/QWidget>

namespace expectra {

class BodyDecoding;
class BodyViews;
class Notice;

class ResponsePanel final : public QWidget
{
    Q_OBJECT

public:
    using Coding = BodyBar::Coding;

    explicit ResponsePanel(QWidget *parent = nullptr);
    ~ResponsePanel() override;

    /// Keeps the store of the content, not the exchange. The same one again changes nothing.
    void showExchange(const Exchange *exchange);

    /// Asks for a name, then writes in the background.
    void saveBody(Coding coding);
    void saveShownBody() { saveBody(m_coding); }
    void saveBodyTo(const QString &path, Coding coding = Coding::Raw);

signals:
    void bodySaved(const QString &path);

private:
    [[nodiscard]] QWidget *makeContent();
    void connectBar();
    void addShortcuts();
    void showNothing(const Exchange *exchange);
    void startDecoding();
    void showBody();
    void showCoding(Coding coding);
    void showCharset(const QString &name);
    void handleDecoded();
    void showFacts();
    void showTroubles();
    void copyBody() const;

    BodyBar *m_bar;
    BodyViews *m_views;
    QWidget *m_noBody;
    Notice *m_notice;
    PanelPages m_pages;
    std::optional<BodyOrigin> m_origin; // of the exchange that is shown
    std::unique_ptr<BodyDecoding> m_decoding;
    Coding m_coding = Coding::Decoded;
    std::string m_charset; // chosen by the user; empty: as the body says
    QString m_saveText;    // how saving goes
    BackgroundTask m_saving;
};

} // namespace expectra
