// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/headers/headerwords.h"

#include "app/http/fields/fieldregistry.h"
#include "app/analysis/wiretext.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <algorithm>

namespace expectra {

namespace {

constexpr int titleLength = 400;
constexpr int toolTipLength = 400;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HeadersPanel)
};

QString originWord(const HeadField &field)
{
    if (!field.origin)
        return {};
    switch (*field.origin) {
    case Origin::Typed: return Words::tr("request");
    case Origin::HeaderSet: return escapedText(field.setName);
    case Origin::Computed: return Words::tr("computed");
    }
    return {};
}

bool isPlain(char c)
{
    return c >= 0x20 && c < 0x7f;
}

/// $'...' where there are bytes that a terminal must not see, '...' else.
QString shellWord(const std::string &bytes)
{
    const bool isSafe = std::all_of(bytes.begin(), bytes.end(), isPlain);
    QString word = isSafe ? QStringLiteral("'") : QStringLiteral("$'");
    for (const char c : bytes) {
        if (isSafe && c == '\'')
            word += QStringLiteral("'\\''");
        else if (!isSafe && (c == '\'' || c == '\\'))
            word += QStringLiteral("\\") + QLatin1Char(c);
        else if (isPlain(c))
            word += QLatin1Char(c);
        else
            word += QStringLiteral("\\x%1").arg(static_cast<unsigned char>(c), 2, 16, QLatin1Char('0'));
    }
    return word + QLatin1Char('\'');
}

} // namespace

QString headTitle(const MessageHead &head)
{
    switch (head.kind) {
    case HeadKind::Trailers: return Words::tr("Trailers");
    case HeadKind::Unlisted: return Words::tr("%1 more interim responses").arg(head.unlisted);
    default: return shortText(head.line, titleLength);
    }
}

QString headFacts(const MessageHead &head)
{
    QStringList facts;
    if (head.at)
        facts.append(head.kind == HeadKind::Request
                         ? Words::tr("sent after %1").arg(durationText(head.at->sinceStart()))
                         : Words::tr("after %1").arg(durationText(head.at->sinceStart())));
    else if (head.kind == HeadKind::Request)
        facts.append(Words::tr("not sent"));
    if (head.kind != HeadKind::Unlisted)
        facts.append(head.fields.size() == 1 ? Words::tr("1 field")
                                             : Words::tr("%1 fields").arg(head.fields.size()));
    if (!head.remark.isEmpty())
        facts.append(head.remark);
    return facts.join(QStringLiteral(" · "));
}

QString fieldNotes(const HeadField &field)
{
    const auto origin = originWord(field);
    if (origin.isEmpty() || field.remark.isEmpty())
        return origin + field.remark;
    return Words::tr("%1, %2").arg(origin, field.remark);
}

QString fieldToolTip(const HeadField &field)
{
    const auto *known = http::findField(field.field.name);
    auto text = shortText(fieldLine(field.field).toStdString(), toolTipLength).toHtmlEscaped();
    if (known)
        text += QStringLiteral("<br>") +
                QString::fromUtf8(known->meaning.data(), static_cast<qsizetype>(known->meaning.size()))
                    .toHtmlEscaped();
    return QStringLiteral("<qt>%1</qt>").arg(text);
}

QString originSentence(const HeadField &field)
{
    if (!field.origin)
        return {};
    switch (*field.origin) {
    case Origin::Typed: return Words::tr("Typed in this request.");
    case Origin::HeaderSet: return Words::tr("From the header set %1.").arg(escapedText(field.setName));
    case Origin::Computed: return Words::tr("Computed, because the message needs it.");
    }
    return {};
}

QString fieldLine(const http::Header &field)
{
    return escapedText(field.name) + QStringLiteral(": ") + escapedText(field.value);
}

QString curlOption(const http::Header &field)
{
    return QStringLiteral("-H ") +
           shellWord(field.value.empty() ? field.name + ';' : field.name + ": " + field.value);
}

} // namespace expectra
