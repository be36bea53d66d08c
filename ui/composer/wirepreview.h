// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The exact head that would be sent now, line ends and all, and what follows it. Made by the encoder that
// also serves the wire, so the two can't differ.

#include "app/request/preparedrequest.h"

#include <QtWidgets/QPlainTextEdit>

namespace expectra {

class WirePreview final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit WirePreview(QWidget *parent = nullptr);

    void showPrepared(const PreparedRequest &request);
    void showReason(const QString &reason); // why nothing can be sent
};

} // namespace expectra
