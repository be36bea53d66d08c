// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/headers/headerdetail.h"

#include "app/http/fields/fieldregistry.h"
#include "app/http/status.h"
#include "app/analysis/heads/fieldreading.h"
#include "app/analysis/wiretext.h"
#include "ui/panels/headers/headerwords.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/reading/readingparts.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

namespace expectra {

namespace {

constexpr int longestValue = 8000;

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QStringList traitWords(const http::Field &known)
{
    QStringList words;
    if (known.has(http::Trait::HopByHop))
        words.append(HeaderDetail::tr("this hop only"));
    if (known.has(http::Trait::Obsolete))
        words.append(HeaderDetail::tr("obsolete"));
    if (known.has(http::Trait::Nonstandard))
        words.append(HeaderDetail::tr("no standard"));
    return words;
}

void addTitle(QWidget *column, const QString &name, const http::Field *known)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(style::space::gap);
    row->addWidget(readLabel(name, Loudness::Strong), known ? 0 : 1);
    if (known) {
        for (const auto &word : traitWords(*known)) {
            auto *chip = new Chip(Chip::Shape::Outlined);
            chip->setContent(word, Tone::Neutral);
            row->addWidget(chip);
        }
        row->addStretch(1);
        row->addWidget(referenceLabel(textOf(known->reference)));
    }
    static_cast<QVBoxLayout *>(column->layout())->addLayout(row);
}

void addWarning(QWidget *column, const QString &remark)
{
    if (remark.isEmpty())
        return;
    auto *label = readLabel(HeaderDetail::tr("Remarked: %1.").arg(remark));
    style::setTextRole(label, style::Role::Expect);
    column->layout()->addWidget(label);
}

} // namespace

HeaderDetail::HeaderDetail(QWidget *parent) : QScrollArea(parent)
{
    setAccessibleName(tr("About the field"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    showNothing();
}

void HeaderDetail::showField(const HeadField &field, const MessageHead &head, const Exchange &exchange)
{
    auto *column = readColumn();
    const auto *known = http::findField(field.field.name);
    addTitle(column, shortText(field.field.name, 60), known);
    column->layout()->addWidget(readLabel(
        known ? textOf(known->meaning) : tr("Not among the fields that this program knows."), Loudness::Dim));
    for (const auto &line : fieldReading(field.field, head, exchange))
        column->layout()->addWidget(readLabel(line));
    addWarning(column, field.remark);
    if (const auto origin = originSentence(field); !origin.isEmpty())
        column->layout()->addWidget(readLabel(origin, Loudness::Dim));
    addBytesLink(column, field.field.range, head.direction);
    const auto value = shortText(field.field.value, longestValue);
    column->layout()->addWidget(readBox(codeLabel(value.isEmpty() ? tr("(empty)") : value),
                                        escapedText(field.field.value), tr("Copy the value")));
    show(column);
}

void HeaderDetail::showHead(const MessageHead &head)
{
    auto *column = readColumn();
    addTitle(column, headTitle(head), nullptr);
    column->layout()->addWidget(readLabel(headFacts(head), Loudness::Dim));
    const auto phrase = http::reasonPhrase(head.status);
    if (head.status != 0)
        column->layout()->addWidget(
            readLabel(phrase.empty() ? tr("IANA lists no status %1.").arg(head.status)
                                     : tr("IANA calls status %1 %2.").arg(head.status).arg(textOf(phrase))));
    addWarning(column, head.remark);
    addBytesLink(column, head.range, head.direction);
    show(column);
}

void HeaderDetail::showNothing()
{
    auto *column = readColumn();
    column->layout()->addWidget(readLabel(tr("Choose a field to read what it means."), Loudness::Dim));
    show(column);
}

void HeaderDetail::addBytesLink(QWidget *column, ByteRange bytes, Direction direction)
{
    if (bytes.isEmpty())
        return;
    const auto words = (direction == Direction::Sent ? tr("Show bytes %1–%2 of what was sent")
                                                     : tr("Show bytes %1–%2 of what was received"))
                           .arg(bytes.begin)
                           .arg(bytes.end);
    auto *link = linkLabel(QStringLiteral("bytes"), words);
    connect(link, &QLabel::linkActivated, this,
            [this, bytes, direction] { emit bytesActivated(bytes, direction); });
    column->layout()->addWidget(link);
}

void HeaderDetail::show(QWidget *column)
{
    static_cast<QVBoxLayout *>(column->layout())->addStretch();
    setWidget(column);
    column->setAutoFillBackground(false); // setWidget() turns it on
}

} // namespace expectra
