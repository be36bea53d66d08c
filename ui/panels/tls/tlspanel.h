// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// TLS as it was spoken: the handshake message by message, what was agreed and whether the server is who it
// should be, and the certificates. With an HTTPS proxy there are two sessions to choose from.

#include "app/exchange/exchange.h"
#include "app/analysis/finding.h"
#include "app/timeline/phase.h"
#include "ui/panels/panelpages.h"

#include <QtWidgets/QWidget>

class QLabel;
class QSplitter;
class QVBoxLayout;

namespace expectra {

class ChainModel;
class ChoiceBar;
class RowTable;
class TlsStepModel;
class WordLabel;

class TlsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit TlsPanel(QWidget *parent = nullptr);
    ~TlsPanel() override;

    void showExchange(const ExchangePtr &exchange);
    /// Chosen elsewhere: goes to the message and tells nobody.
    void selectTime(Instant at);

signals:
    /// The user chose a message: the phase that it belongs to.
    void phaseSelected(expectra::timeline::PhaseName phase, expectra::ByteRange bytes,
                       expectra::Direction direction);
    /// The user asks for it among all events.
    void momentActivated(expectra::Instant at);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeContent();
    [[nodiscard]] QWidget *makeMessages();
    [[nodiscard]] QWidget *makeCertificates();
    void setUpTables();
    void showNone(const Exchange &exchange);
    void showHop(timeline::Hop hop);
    void showCertificate(int row);
    void copyChain() const;
    void share();

    TlsStepModel *m_stepModel;
    ChainModel *m_chainModel;
    RowTable *m_steps;
    RowTable *m_chain;
    ChoiceBar *m_hops;
    QVBoxLayout *m_middle = nullptr;
    QVBoxLayout *m_right = nullptr;
    QLabel *m_keptWords = nullptr;
    WordLabel *m_title = nullptr;
    QWidget *m_verdict = nullptr;
    QWidget *m_facts = nullptr;
    QWidget *m_certificate = nullptr;
    QWidget *m_certificates = nullptr;
    QSplitter *m_splitter;
    bool m_isSplitByUser = false; // from then on the shares are theirs
    PanelPages m_pages;
    ExchangePtr m_exchange;
};

} // namespace expectra
