// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/tls/tlssteps.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace expectra {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TlsSteps)
};

struct Meaning
{
    const char *name;
    const char *words;
};

// RFC 8446 section 4, RFC 5246 section 7.4.
constexpr std::array messages{
    Meaning{"ClientHello",
            QT_TRANSLATE_NOOP("TlsSteps", "What this program can and whom it wants to reach.")},
    Meaning{"ServerHello",
            QT_TRANSLATE_NOOP("TlsSteps", "What the server chose: version, cipher, key share.")},
    Meaning{"HelloRetryRequest",
            QT_TRANSLATE_NOOP("TlsSteps", "The server wants another key share: one round trip more.")},
    Meaning{
        "EncryptedExtensions",
        QT_TRANSLATE_NOOP(
            "TlsSteps", "The server's other choices, ALPN among them; the first message that is encrypted.")},
    Meaning{"CertificateRequest", QT_TRANSLATE_NOOP("TlsSteps", "The server asks for a client certificate.")},
    Meaning{"Certificate", QT_TRANSLATE_NOOP("TlsSteps", "The chain of certificates.")},
    Meaning{"CertificateStatus",
            QT_TRANSLATE_NOOP("TlsSteps",
                              "The stapled word of the authority that the certificate is not revoked.")},
    Meaning{
        "CertificateVerify",
        QT_TRANSLATE_NOOP("TlsSteps", "A signature that proves the possession of the certificate's key.")},
    Meaning{"ServerKeyExchange",
            QT_TRANSLATE_NOOP("TlsSteps", "The server's half of the key agreement, signed.")},
    Meaning{"ServerHelloDone", QT_TRANSLATE_NOOP("TlsSteps", "The server has said all it has to say first.")},
    Meaning{"ClientKeyExchange", QT_TRANSLATE_NOOP("TlsSteps", "The client's half of the key agreement.")},
    Meaning{
        "ChangeCipherSpec",
        QT_TRANSLATE_NOOP("TlsSteps", "From here on encrypted; in TLS 1.3 sent for old middleboxes only.")},
    Meaning{"Finished",
            QT_TRANSLATE_NOOP("TlsSteps", "A checksum over all messages before: nobody changed them.")},
    Meaning{"NewSessionTicket",
            QT_TRANSLATE_NOOP("TlsSteps", "With this ticket the next handshake can be shorter.")},
    Meaning{"KeyUpdate", QT_TRANSLATE_NOOP("TlsSteps", "New keys from here on.")},
    Meaning{"EndOfEarlyData", QT_TRANSLATE_NOOP("TlsSteps", "No more early data follows.")},
    Meaning{"HelloRequest", QT_TRANSLATE_NOOP("TlsSteps", "The server asks for a new handshake.")},
};

// RFC 8446 section 6.
constexpr std::array alerts{
    Meaning{"close_notify", QT_TRANSLATE_NOOP("TlsSteps", "An orderly end of this direction.")},
    Meaning{"unexpected_message", QT_TRANSLATE_NOOP("TlsSteps", "A message came that had no place here.")},
    Meaning{"bad_record_mac", QT_TRANSLATE_NOOP("TlsSteps", "A record could not be decrypted.")},
    Meaning{"handshake_failure",
            QT_TRANSLATE_NOOP(
                "TlsSteps", "No cipher, group or signature suits both sides, or a certificate is missing.")},
    Meaning{"bad_certificate", QT_TRANSLATE_NOOP("TlsSteps", "The certificate can't be used.")},
    Meaning{"unsupported_certificate",
            QT_TRANSLATE_NOOP("TlsSteps", "The certificate is of a kind that is not taken.")},
    Meaning{"certificate_revoked", QT_TRANSLATE_NOOP("TlsSteps", "The certificate was revoked.")},
    Meaning{"certificate_expired", QT_TRANSLATE_NOOP("TlsSteps", "The certificate is out of date.")},
    Meaning{"certificate_unknown",
            QT_TRANSLATE_NOOP("TlsSteps", "The certificate was rejected for another reason.")},
    Meaning{"illegal_parameter",
            QT_TRANSLATE_NOOP("TlsSteps", "A field held a value that may not be there.")},
    Meaning{"unknown_ca", QT_TRANSLATE_NOOP("TlsSteps", "No trusted root vouches for the certificate.")},
    Meaning{"access_denied",
            QT_TRANSLATE_NOOP("TlsSteps", "The certificate is valid, but it opens nothing here.")},
    Meaning{"decode_error", QT_TRANSLATE_NOOP("TlsSteps", "A message could not be read.")},
    Meaning{"decrypt_error", QT_TRANSLATE_NOOP("TlsSteps", "A signature or the Finished checksum is wrong.")},
    Meaning{"protocol_version", QT_TRANSLATE_NOOP("TlsSteps", "No version of TLS suits both sides.")},
    Meaning{"insufficient_security",
            QT_TRANSLATE_NOOP("TlsSteps", "What was offered is too weak for the other side.")},
    Meaning{"internal_error", QT_TRANSLATE_NOOP("TlsSteps", "The other side broke down.")},
    Meaning{"inappropriate_fallback",
            QT_TRANSLATE_NOOP("TlsSteps", "The client fell back to an older version without need.")},
    Meaning{"user_canceled", QT_TRANSLATE_NOOP("TlsSteps", "The handshake was given up.")},
    Meaning{"unsupported_extension",
            QT_TRANSLATE_NOOP("TlsSteps", "An answer to something that was not asked.")},
    Meaning{"missing_extension", QT_TRANSLATE_NOOP("TlsSteps", "A hello lacks what must be in it.")},
    Meaning{"unrecognized_name", QT_TRANSLATE_NOOP("TlsSteps", "The server knows no host of this name.")},
    Meaning{"bad_certificate_status_response",
            QT_TRANSLATE_NOOP("TlsSteps", "The stapled status can't be used.")},
    Meaning{"certificate_required",
            QT_TRANSLATE_NOOP("TlsSteps", "The server wants a client certificate and got none.")},
    Meaning{"no_application_protocol",
            QT_TRANSLATE_NOOP("TlsSteps", "The server speaks none of the offered protocols.")},
};

template <std::size_t Size>
QString meaningIn(const std::array<Meaning, Size> &table, const QString &name)
{
    const auto found = std::find_if(table.begin(), table.end(), [&name](const Meaning &each) {
        return name == QLatin1String(each.name);
    });
    return found == table.end() ? QString() : Words::tr(found->words);
}

TlsStep step(const timeline::Event &event, const timeline::TlsMessage &message)
{
    TlsStep result{message.hop,  message.isOutgoing, false,       false, QString::fromStdString(message.name),
                   message.size, event.at,           event.clock, {}};
    if (!message.isOutgoing && message.processed > event.at)
        result.work = message.processed - event.at;
    return result;
}

TlsStep step(const timeline::Event &event, const timeline::TlsAlert &alert)
{
    return {alert.hop, alert.isOutgoing, true, alert.isFatal, QString::fromStdString(alert.name), 0,
            event.at,  event.clock,      {}};
}

} // namespace

std::vector<TlsStep> tlsSteps(const Exchange &exchange)
{
    std::vector<TlsStep> steps;
    for (const auto &event : exchange.timeline.events()) {
        if (const auto *message = std::get_if<timeline::TlsMessage>(&event.payload))
            steps.push_back(step(event, *message));
        else if (const auto *alert = std::get_if<timeline::TlsAlert>(&event.payload))
            steps.push_back(step(event, *alert));
    }
    return steps;
}

QString tlsStepText(const TlsStep &step)
{
    const auto arrow = step.isOutgoing ? QStringLiteral("→ ") : QStringLiteral("← ");
    return arrow + (step.isAlert ? Words::tr("alert: %1").arg(step.name) : step.name);
}

QString tlsMeaning(const TlsStep &step)
{
    return step.isAlert ? meaningIn(alerts, step.name) : meaningIn(messages, step.name);
}

} // namespace expectra
