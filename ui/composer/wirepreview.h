// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The exact bytes that would be sent now, line ends and all: the head, what is withheld until when, and the
// first part of the body. Made by the encoder and the body source that also serve the wire, so the two can't
// differ. Nothing is read while it is hidden.

#include "app/request/preparedrequest.h"

#include <QtWidgets/QPlainTextEdit>

#include <optional>

namespace expectra {

class WirePreview final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit WirePreview(QWidget *parent = nullptr);

    void showPrepared(const PreparedRequest &request);
    void showReason(const QString &reason); // why nothing can be sent

protected:
    void showEvent(QShowEvent *event) override;

private:
    void update();

    std::optional<PreparedRequest> m_request;
    QString m_reason;
    bool m_isStale = false;
};

} // namespace expectra
