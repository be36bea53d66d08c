// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What tests about TLS, proxies and HTTP/2 read from an exchange that was played, in words to compare.

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <filesystem>

namespace expectra {

[[nodiscard]] QString pathText(const std::filesystem::path &path);
/// "--http2 -k" as arguments.
[[nodiscard]] QStringList optionWords(const char *options);
/// --cacert with the root of tests/support/certificates.h.
[[nodiscard]] QStringList trustingTestRoot();

[[nodiscard]] QString word(const QJsonObject &object, const char *member);
[[nodiscard]] QString errorKind(const QJsonObject &exchange);
[[nodiscard]] QString errorMessage(const QJsonObject &exchange);

[[nodiscard]] QJsonObject tlsOf(const QJsonObject &exchange);
/// "> ClientHello, < ServerHello": what went out and what came in, in order. Without the records of
/// ChangeCipherSpec, which TLS 1.3 sends for the looks of it.
[[nodiscard]] QString tlsMessages(const QJsonObject &exchange);
/// What can't be in the messages' times and sizes; empty when they rise from the start on.
[[nodiscard]] QString disorderOfTls(const QJsonObject &exchange);

} // namespace expectra
