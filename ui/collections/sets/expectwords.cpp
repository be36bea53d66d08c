// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/sets/expectwords.h"

#include "app/analysis/wiretext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <chrono>

namespace expectra {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("expectWords", text);
}

QString waitWords(const ExpectationChoice &choice)
{
    if (choice.mode == expect::Mode::None)
        return translated(QT_TRANSLATE_NOOP("expectWords", "Never sends Expect"));
    if (choice.mode == expect::Mode::HeaderOnly)
        return translated(QT_TRANSLATE_NOOP("expectWords", "Sends Expect, waits for nothing"));
    if (!choice.limit)
        return translated(QT_TRANSLATE_NOOP("expectWords", "Waits for ever"));
    const auto limit = std::chrono::duration_cast<std::chrono::milliseconds>(*choice.limit).count();
    if (limit % 1000 == 0)
        return translated(QT_TRANSLATE_NOOP("expectWords", "Waits %1 s")).arg(limit / 1000);
    return translated(QT_TRANSLATE_NOOP("expectWords", "Waits %1 ms")).arg(limit);
}

QString conditionOf(const ExpectRule &rule)
{
    QStringList methods;
    for (const auto &method : rule.methods)
        methods.append(QString::fromStdString(method));
    const QString list = methods.join(QLatin1String(", "));
    if (rule.over == 0)
        return list;
    const QString size = translated(QT_TRANSLATE_NOOP("expectWords", "over %1")).arg(sizeText(rule.over));
    return list.isEmpty() ? size : list + QLatin1Char(' ') + size;
}

} // namespace

QString expectWords(const HeaderSet &set)
{
    QStringList words; // a rule's wait, then what it is about; rules that wait alike share the wait
    for (std::size_t i = 0; i < set.rules.size(); ++i) {
        const auto &rule = set.rules[i];
        const QString condition = conditionOf(rule);
        if (i > 0 && rule.choice == set.rules[i - 1].choice && !condition.isEmpty())
            words.last() += QLatin1String(", ") + condition;
        else
            words.append(waitWords(rule.choice) +
                         (condition.isEmpty() ? QString() : QStringLiteral(" \u00b7 ") + condition));
    }
    return words.join(QLatin1String("; "));
}

} // namespace expectra
