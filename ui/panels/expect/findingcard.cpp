// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/expect/findingcard.h"

#include "ui/panels/expect/expectwords.h"
#include "ui/panels/findings/findingwords.h"
#include "ui/style/fonts.h"
#include "ui/style/spacing.h"
#include "ui/widgets/reading/readingparts.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

namespace expectra {

FindingCard::FindingCard(const Finding &finding, QWidget *parent) : QWidget(parent)
{
    setAccessibleName(finding.summary);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(style::space::tight + 2);
    addHead(finding);
    layout->addWidget(readLabel(finding.summary, Loudness::Strong));
    if (!finding.explanation.isEmpty())
        layout->addWidget(readLabel(finding.explanation, Loudness::Dim));
    for (const auto &evidence : finding.evidence)
        addEvidence(evidence);
    if (!finding.advice.isEmpty())
        addAdvice(finding.advice);
}

void FindingCard::addHead(const Finding &finding)
{
    const auto look = severityLook(finding.severity);
    auto *severity = new Chip(Chip::Shape::Filled);
    severity->setContent(look.word, look.tone, look.icon);
    auto *id = new Chip(Chip::Shape::Outlined);
    id->setContent(QString::fromStdString(finding.id), Tone::Neutral);
    auto *head = new QHBoxLayout;
    head->setSpacing(style::space::gap);
    head->addWidget(severity);
    head->addWidget(id);
    if (!finding.citation.isEmpty())
        head->addWidget(referenceLabel(finding.citation));
    head->addStretch();
    static_cast<QVBoxLayout *>(layout())->addLayout(head);
}

void FindingCard::addEvidence(const Evidence &evidence)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(style::space::gap);
    auto *words = readLabel(QStringLiteral("– ") + evidenceText(evidence), Loudness::Dim);
    row->addWidget(words, 1);
    const auto addLink = [&row](const QString &text, const QString &description) {
        auto *link = linkLabel(QStringLiteral("evidence"), text);
        link->setFont(style::smallFont());
        link->setAccessibleName(description);
        link->setToolTip(description);
        row->addWidget(link, 0, Qt::AlignTop);
        return link;
    };
    if (evidence.bytes && !evidence.bytes->isEmpty())
        connect(addLink(tr("bytes"), tr("Show the bytes of: %1").arg(evidence.text)), &QLabel::linkActivated,
                this, [this, bytes = *evidence.bytes, direction = evidence.direction] {
                    emit bytesActivated(bytes, direction);
                });
    if (evidence.at)
        connect(addLink(tr("moment"), tr("Show the moment of: %1").arg(evidence.text)),
                &QLabel::linkActivated, this, [this, at = *evidence.at] { emit momentActivated(at); });
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void FindingCard::addAdvice(const QString &advice)
{
    layout()->addWidget(readBox(readHtml(adviceHtml(advice)), advice, tr("Copy the advice")));
}

} // namespace expectra
