// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plain HTTP that went to a port which speaks TLS.

#include "app/analysis/checks/checks.h"
#include "app/analysis/checks/facts.h"
#include "app/analysis/wiretext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace expectra::checks {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TlsMixupChecks)
};

constexpr ByteCount looked = 1024;

/// RFC 8446 section 5.1: a record of an alert or of a handshake.
bool isRecord(std::string_view bytes)
{
    return bytes.size() >= 3 && (bytes[0] == 21 || bytes[0] == 22) && bytes[1] == 3 && bytes[2] <= 4;
}

/// What nginx, Apache and Go say when they notice.
bool saysSo(std::string_view content)
{
    constexpr std::array<std::string_view, 3> sentences{"plain HTTP request was sent to HTTPS port",
                                                        "speaking plain HTTP to an SSL-enabled server port",
                                                        "Client sent an HTTP request to an HTTPS server"};
    return std::any_of(sentences.begin(), sentences.end(), [content](std::string_view sentence) {
        return content.find(sentence) != std::string_view::npos;
    });
}

Finding mixup(const char *id, QString summary, Evidence evidence)
{
    return {id,
            Severity::Error,
            std::move(summary),
            Words::tr("The request went out in the clear, and the server could not read it as TLS."),
            {std::move(evidence)},
            QStringLiteral("RFC 9110 section 4.2.2"),
            Words::tr("Use https:// in the address, or the server's port for plain HTTP.")};
}

} // namespace

std::vector<Finding> tlsMixups(const Exchange &exchange)
{
    if (exchange.request->usesTls() || !exchange.inbound || exchange.inbound->size() == 0)
        return {};
    const ByteRange first{0, std::min<ByteCount>(exchange.inbound->size(), looked)};
    const auto bytes = exchange.inbound->read(first);
    if (!exchange.response && isRecord(bytes))
        return {mixup("TLS-020",
                      Words::tr("The server answered plain HTTP with TLS: this port speaks https."),
                      {bytes[0] == 21 ? Words::tr("a TLS alert") : Words::tr("a TLS handshake message"),
                       std::nullopt, ByteRange{0, std::min<ByteCount>(first.end, 7)}, Direction::Received})};
    if (exchange.status() == 400 && saysSo(contentPrefix(exchange, looked)))
        return {mixup("TLS-021", Words::tr("The server says that this port speaks https."),
                      headEvidence(*exchange.response))};
    return {};
}

} // namespace expectra::checks
