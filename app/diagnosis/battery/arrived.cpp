// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diagnosis/battery/arrived.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace expectra::diagnosis {

namespace {

/// A character of the echo is a byte of the same number.
std::string bytesOf(const QJsonValue &value)
{
    return value.toString().toLatin1().toStdString();
}

} // namespace

std::optional<Arrived> parseArrived(const std::string &content)
{
    const auto echo = QJsonDocument::fromJson(QByteArray::fromStdString(content)).object();
    const auto headers = echo[QLatin1String("headers")];
    const auto interims = echo[QLatin1String("interim")];
    const auto body = echo[QLatin1String("body")];
    if (!headers.isArray() || !interims.isArray() || !body.isObject())
        return std::nullopt;
    Arrived arrived;
    arrived.method = bytesOf(echo[QLatin1String("method")]);
    arrived.version = bytesOf(echo[QLatin1String("version")]);
    for (const auto &field : headers.toArray())
        arrived.headers.append(bytesOf(field.toArray().at(0)), bytesOf(field.toArray().at(1)));
    arrived.bodyBytes = static_cast<ByteCount>(body[QLatin1String("bytes")].toInteger());
    const auto statuses = interims.toArray();
    arrived.sentContinue = std::any_of(statuses.begin(), statuses.end(),
                                       [](const QJsonValue &status) { return status.toInt() == 100; });
    return arrived;
}

} // namespace expectra::diagnosis
