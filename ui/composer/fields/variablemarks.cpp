// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/fields/variablemarks.h"

#include "app/analysis/wiretext.h"
#include "ui/style/palette.h"

#include <QtCore/QCoreApplication>

namespace expectra {

namespace {

/// Offsets of UTF-8 bytes as those of a string's characters.
int charactersIn(std::string_view bytes)
{
    return static_cast<int>(QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())).size());
}

} // namespace

QList<VariableMark> variableMarks(const QString &text, const collections::Variables &variables)
{
    QList<VariableMark> result;
    if (!text.contains(QLatin1String("{{")))
        return result;
    const std::string bytes = text.toStdString();
    for (const auto &each : collections::placeholdersIn(bytes)) {
        const std::string_view all(bytes);
        result.append({charactersIn(all.substr(0, each.begin)),
                       charactersIn(all.substr(each.begin, each.end - each.begin)),
                       QString::fromStdString(std::string(each.name)), variables.find(each.name) != nullptr});
    }
    return result;
}

QList<QTextLayout::FormatRange> variableFormats(const QString &text, const collections::Variables &variables)
{
    QList<QTextLayout::FormatRange> result;
    for (const auto &mark : variableMarks(text, variables)) {
        QTextCharFormat format;
        format.setForeground(style::color(mark.isSet ? style::Role::Variable : style::Role::Refused));
        format.setFontUnderline(!mark.isSet);
        result.append({mark.start, mark.length, format});
    }
    return result;
}

QString variableWords(const QString &name, const collections::Variables &variables)
{
    const auto *variable = variables.find(name.toStdString());
    if (!variable)
        return QCoreApplication::translate("VariableMarks", "No variable %1 is set").arg(name);
    return QStringLiteral("%1 = %2").arg(name, shortText(variable->value, 200));
}

} // namespace expectra
