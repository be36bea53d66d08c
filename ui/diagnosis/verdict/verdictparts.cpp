// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/verdict/verdictparts.h"

#include "ui/diagnosis/verdict/verdictwords.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/spacing.h"
#include "ui/style/style.h"
#include "ui/widgets/reading/readingparts.h"
#include "ui/widgets/rule.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

namespace expectra {

namespace {

namespace space = style::space;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(VerdictView)
};

QLabel *small(QLabel *label)
{
    label->setFont(style::smallFont());
    return label;
}

/// An address of the knowledge base, which ships with the program, can be followed; nothing from the wire.
QLabel *sourceLabel(const diagnosis::Fix &fix)
{
    const bool isAddress =
        fix.source.startsWith(QLatin1String("https://")) || fix.source.startsWith(QLatin1String("http://"));
    if (!isAddress)
        return small(readLabel(fix.source, Loudness::Dim));
    auto *link = small(elidedLink(fix.source, QUrl(fix.source).host() + QUrl(fix.source).path()));
    link->setToolTip(Words::tr("Opens %1 in the browser").arg(fix.source));
    QObject::connect(link, &QLabel::linkActivated, link,
                     [](const QString &target) { QDesktopServices::openUrl(QUrl(target)); });
    return link;
}

} // namespace

QWidget *makeFix(const diagnosis::Fix &fix)
{
    auto *parts = new QWidget;
    auto *layout = new QVBoxLayout(parts);
    layout->setContentsMargins(0, 0, 0, space::tight);
    layout->setSpacing(2);
    layout->addWidget(
        readBox(codeLabel(fix.setting), fix.setting, Words::tr("Copy the setting for %1").arg(fix.where)));
    if (!fix.why.isEmpty())
        layout->addWidget(readLabel(fix.why, Loudness::Dim));
    layout->addWidget(
        small(readLabel(Words::tr("How sure: %1.").arg(surenessText(fix.sureness)), Loudness::Dim)));
    if (!fix.source.isEmpty())
        layout->addWidget(sourceLabel(fix));
    return parts;
}

QWidget *makeFinding(const Finding &finding, QVBoxLayout *words)
{
    const auto look = severityWords(finding.severity);
    auto *mark = new QLabel;
    mark->setPixmap(style::icon(look.icon, look.role).pixmap(space::margin, space::margin));
    mark->setContentsMargins(0, 3, 0, 0); // in the middle of the first line
    mark->setAccessibleName(look.word);
    mark->setToolTip(look.word);
    auto *id = codeLabel(QString::fromStdString(finding.id));
    id->setWordWrap(false);
    id->setContentsMargins(0, 1, 0, 0);
    style::setTextRole(id, look.role);
    words->addWidget(readLabel(finding.summary));
    if (!finding.citation.isEmpty())
        words->addWidget(referenceLabel(finding.citation));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, space::tight, 0, space::tight);
    line->setSpacing(space::gap);
    line->addWidget(mark, 0, Qt::AlignTop);
    line->addWidget(id, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    auto *parts = new QWidget;
    parts->setToolTip(finding.explanation);
    auto *layout = new QVBoxLayout(parts);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(new Rule(Qt::Horizontal));
    return parts;
}

} // namespace expectra
