// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/expect/findingcard.h"

#include "ui/panels/expect/expectwords.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/widgets/chip.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

namespace expectra {

namespace {

struct SeverityLook
{
    QString word;
    Tone tone;
    style::Icon icon;
};

SeverityLook lookOf(Severity severity)
{
    switch (severity) {
    case Severity::Error: return {FindingCard::tr("Error"), Tone::Refused, style::Icon::Error};
    case Severity::Warning: return {FindingCard::tr("Warning"), Tone::Warning, style::Icon::Warning};
    case Severity::Info: return {FindingCard::tr("Note"), Tone::Neutral, style::Icon::Info};
    }
    return {};
}

/// A field to read: what it holds is meant to be taken along.
class Box final : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(style::color(style::Role::Line));
        painter.setBrush(style::color(style::Role::Field));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), style::space::corner,
                                style::space::corner);
    }
};

QLabel *wordsLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

FindingCard::FindingCard(const Finding &finding, QWidget *parent) : QWidget(parent)
{
    setAccessibleName(finding.summary);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(style::space::tight + 2);
    addHead(finding);
    auto *summary = wordsLabel(finding.summary);
    summary->setTextFormat(Qt::PlainText);
    summary->setFont(style::strongFont());
    layout->addWidget(summary);
    addText(finding.explanation, true);
    for (const auto &evidence : finding.evidence)
        addText(QStringLiteral("– ") + evidenceText(evidence), true);
    if (!finding.advice.isEmpty())
        addAdvice(finding.advice);
}

void FindingCard::addHead(const Finding &finding)
{
    const auto look = lookOf(finding.severity);
    auto *severity = new Chip(Chip::Shape::Filled);
    severity->setContent(look.word, look.tone, look.icon);
    auto *id = new Chip(Chip::Shape::Outlined);
    id->setContent(QString::fromStdString(finding.id), Tone::Neutral);
    auto *citation = new QLabel(finding.citation);
    citation->setFont(style::smallFont());
    citation->setForegroundRole(QPalette::PlaceholderText);
    auto *head = new QHBoxLayout;
    head->setSpacing(style::space::gap);
    head->addWidget(severity);
    head->addWidget(id);
    head->addWidget(citation);
    head->addStretch();
    static_cast<QVBoxLayout *>(layout())->addLayout(head);
}

void FindingCard::addText(const QString &text, bool isDim)
{
    if (text.isEmpty())
        return;
    auto *label = wordsLabel(text);
    label->setTextFormat(Qt::PlainText);
    if (isDim)
        label->setForegroundRole(QPalette::PlaceholderText);
    layout()->addWidget(label);
}

void FindingCard::addAdvice(const QString &advice)
{
    auto *box = new Box;
    auto *words = wordsLabel(adviceHtml(advice));
    words->setTextFormat(Qt::RichText);
    auto *copy = new QToolButton;
    copy->setIcon(style::icon(style::Icon::Copy, style::Role::Dim));
    copy->setToolTip(tr("Copy the advice"));
    copy->setAccessibleName(tr("Copy the advice"));
    connect(copy, &QToolButton::clicked, this, [advice] { QGuiApplication::clipboard()->setText(advice); });
    auto *inside = new QHBoxLayout(box);
    inside->setContentsMargins(style::space::gap, style::space::tight + 2, style::space::tight,
                               style::space::tight + 2);
    inside->addWidget(words, 1);
    inside->addWidget(copy, 0, Qt::AlignTop);
    layout()->addWidget(box);
}

} // namespace expectra
