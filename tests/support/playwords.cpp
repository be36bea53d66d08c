// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/playwords.h"

#include "tests/support/certificates.h"

#include <QJsonArray>

namespace expectra {

namespace {

QJsonArray messagesOf(const QJsonObject &exchange)
{
    return tlsOf(exchange).value(QLatin1String("messages")).toArray();
}

} // namespace

QString pathText(const std::filesystem::path &path)
{
    return QString::fromStdString(path.string());
}

QStringList optionWords(const char *options)
{
    return QString::fromLatin1(options).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QStringList trustingTestRoot()
{
    return {QStringLiteral("--cacert"), pathText(Certificates::shared().root())};
}

QString word(const QJsonObject &object, const char *member)
{
    return object.value(QLatin1String(member)).toString();
}

QString errorKind(const QJsonObject &exchange)
{
    return word(exchange.value(QLatin1String("error")).toObject(), "kind");
}

QString errorMessage(const QJsonObject &exchange)
{
    return word(exchange.value(QLatin1String("error")).toObject(), "message");
}

QJsonObject tlsOf(const QJsonObject &exchange)
{
    return exchange.value(QLatin1String("tls")).toObject();
}

QString tlsMessages(const QJsonObject &exchange)
{
    QStringList names;
    for (const QJsonValue entry : messagesOf(exchange)) {
        const QJsonObject message = entry.toObject();
        const bool isOut = word(message, "dir") == QLatin1String("out");
        if (word(message, "name") != QLatin1String("ChangeCipherSpec"))
            names.append((isOut ? QLatin1String("> ") : QLatin1String("< ")) + word(message, "name"));
    }
    return names.join(QLatin1String(", "));
}

QString disorderOfTls(const QJsonObject &exchange)
{
    double before = 0;
    for (const QJsonValue entry : messagesOf(exchange)) {
        const QJsonObject message = entry.toObject();
        double at = message.value(QLatin1String("at")).toDouble(-1);
        // It is no message of the handshake: it comes along with one and is looked at when the next is due.
        if (word(message, "name") == QLatin1String("ChangeCipherSpec"))
            at = before;
        if (at < before || message.value(QLatin1String("bytes")).toInt() <= 0)
            return word(message, "name") + QStringLiteral(" at %1").arg(at);
        before = at;
    }
    return {};
}

} // namespace expectra
