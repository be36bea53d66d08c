// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/tls/verdictbox.h"

#include "ui/style/spacing.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/reading/readingparts.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

namespace expectra {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TlsVerdict)
};

QString word(TlsVerdict::Kind kind)
{
    switch (kind) {
    case TlsVerdict::Kind::Trusted: return Words::tr("Trusted");
    case TlsVerdict::Kind::Unchecked: return Words::tr("Not verified");
    case TlsVerdict::Kind::Rejected: return Words::tr("Rejected");
    case TlsVerdict::Kind::Failed: return Words::tr("Failed");
    case TlsVerdict::Kind::Underway: return Words::tr("Underway");
    }
    return {};
}

Tone tone(TlsVerdict::Kind kind)
{
    switch (kind) {
    case TlsVerdict::Kind::Trusted: return Tone::Met;
    case TlsVerdict::Kind::Unchecked: return Tone::Warning;
    case TlsVerdict::Kind::Rejected:
    case TlsVerdict::Kind::Failed: return Tone::Refused;
    case TlsVerdict::Kind::Underway: return Tone::Neutral;
    }
    return Tone::Neutral;
}

} // namespace

QWidget *makeVerdictBox(const TlsVerdict &verdict)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(style::space::gap, style::space::gap, style::space::gap, 0);
    column->setSpacing(style::space::tight);
    auto *chip = new Chip(Chip::Shape::Filled);
    chip->setContent(word(verdict.kind), tone(verdict.kind));
    column->addWidget(chip, 0, Qt::AlignLeft);
    column->addWidget(readLabel(verdict.sentence));
    for (const auto &reason : verdict.reasons) {
        if (reason.compare(verdict.sentence, Qt::CaseInsensitive) != 0)
            column->addWidget(readLabel(reason, Loudness::Dim));
    }
    return box;
}

} // namespace expectra
