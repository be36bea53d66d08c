// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One finding as a person reads it: how grave, what is so, why it matters, what shows it, what to change,
// which rule it rests on. The evidence leads to its bytes and its moment; the advice can be copied.

#include "app/analysis/finding.h"

#include <QtWidgets/QWidget>

namespace expectra {

class FindingCard final : public QWidget
{
    Q_OBJECT

public:
    explicit FindingCard(const Finding &finding, QWidget *parent = nullptr);

signals:
    void bytesActivated(expectra::ByteRange bytes, expectra::Direction direction);
    void momentActivated(expectra::Instant at);

private:
    void addHead(const Finding &finding);
    void addEvidence(const Evidence &evidence);
    void addAdvice(const QString &advice);
};

} // namespace expectra
