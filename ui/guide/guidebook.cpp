// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guide/guidebook.h"

#include <QtCore/QFile>
#include <QtCore/QStringList>

#include <algorithm>

namespace expectra {

namespace {

QString textOf(const QString &name)
{
    QFile file(QStringLiteral(":/guide/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Headings, but not the lines of code that begin with the same sign.
GuidePage pageOf(const QString &file)
{
    GuidePage page{file, {}, textOf(file), {}};
    bool isCode = false;
    for (const auto &line : page.text.split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("```")))
            isCode = !isCode;
        if (isCode)
            continue;
        if (page.title.isEmpty() && line.startsWith(QLatin1String("# ")))
            page.title = line.mid(2);
        else if (line.startsWith(QLatin1String("## ")))
            page.sections.push_back(line.mid(3));
    }
    return page;
}

bool holdsAll(const QString &text, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(),
                       [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

QUrl GuidePage::address() const
{
    return QUrl(QStringLiteral("qrc:/guide/") + file);
}

std::vector<GuidePage> readGuide()
{
    std::vector<GuidePage> pages;
    for (const auto &file : textOf(QStringLiteral("pages.txt")).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        pages.push_back(pageOf(file));
    return pages;
}

QString anchorOf(const QString &heading)
{
    QString anchor;
    for (const QChar letter : heading.toLower()) {
        if (letter.isLetterOrNumber() || letter == QLatin1Char('-') || letter == QLatin1Char('_'))
            anchor += letter;
        else if (letter.isSpace())
            anchor += QLatin1Char('-');
    }
    return anchor;
}

std::vector<std::size_t> pagesWith(const std::vector<GuidePage> &pages, const QString &text)
{
    const auto words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (holdsAll(pages[i].text, words))
            found.push_back(i);
    }
    if (words.isEmpty())
        return found;
    std::stable_partition(found.begin(), found.end(), [&](std::size_t i) {
        return std::any_of(words.begin(), words.end(), [&](const QString &word) {
            return pages[i].title.contains(word, Qt::CaseInsensitive);
        });
    });
    return found;
}

} // namespace expectra
