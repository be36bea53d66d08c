// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transport/tls/names.h"

#include <algorithm>
#include <array>

namespace expectra::tls {

namespace {

struct Named
{
    int code;
    std::string_view name;
};

// The handshake types of RFC 8446 section 4, RFC 5246 section 7.4 and the registry behind them.
constexpr std::array messages{
    Named{0, "HelloRequest"},      Named{1, "ClientHello"},        Named{2, "ServerHello"},
    Named{4, "NewSessionTicket"},  Named{5, "EndOfEarlyData"},     Named{8, "EncryptedExtensions"},
    Named{11, "Certificate"},      Named{12, "ServerKeyExchange"}, Named{13, "CertificateRequest"},
    Named{14, "ServerHelloDone"},  Named{15, "CertificateVerify"}, Named{16, "ClientKeyExchange"},
    Named{20, "Finished"},         Named{21, "CertificateURL"},    Named{22, "CertificateStatus"},
    Named{23, "SupplementalData"}, Named{24, "KeyUpdate"},         Named{25, "CompressedCertificate"},
    Named{67, "NextProtocol"},     Named{254, "MessageHash"},
};

// RFC 8446 section 6 and RFC 5246 section 7.2.
constexpr std::array alerts{
    Named{0, "close_notify"},
    Named{10, "unexpected_message"},
    Named{20, "bad_record_mac"},
    Named{21, "decryption_failed"},
    Named{22, "record_overflow"},
    Named{30, "decompression_failure"},
    Named{40, "handshake_failure"},
    Named{41, "no_certificate"},
    Named{42, "bad_certificate"},
    Named{43, "unsupported_certificate"},
    Named{44, "certificate_revoked"},
    Named{45, "certificate_expired"},
    Named{46, "certificate_unknown"},
    Named{47, "illegal_parameter"},
    Named{48, "unknown_ca"},
    Named{49, "access_denied"},
    Named{50, "decode_error"},
    Named{51, "decrypt_error"},
    Named{60, "export_restriction"},
    Named{70, "protocol_version"},
    Named{71, "insufficient_security"},
    Named{80, "internal_error"},
    Named{86, "inappropriate_fallback"},
    Named{90, "user_canceled"},
    Named{100, "no_renegotiation"},
    Named{109, "missing_extension"},
    Named{110, "unsupported_extension"},
    Named{111, "certificate_unobtainable"},
    Named{112, "unrecognized_name"},
    Named{113, "bad_certificate_status_response"},
    Named{114, "bad_certificate_hash_value"},
    Named{115, "unknown_psk_identity"},
    Named{116, "certificate_required"},
    Named{120, "no_application_protocol"},
};

// RFC 8446 section 4.2.3; those of TLS 1.2 by their hash and algorithm.
constexpr std::array schemes{
    Named{0x0201, "rsa_pkcs1_sha1"},
    Named{0x0203, "ecdsa_sha1"},
    Named{0x0301, "rsa_pkcs1_sha224"},
    Named{0x0303, "ecdsa_sha224"},
    Named{0x0401, "rsa_pkcs1_sha256"},
    Named{0x0403, "ecdsa_secp256r1_sha256"},
    Named{0x0501, "rsa_pkcs1_sha384"},
    Named{0x0503, "ecdsa_secp384r1_sha384"},
    Named{0x0601, "rsa_pkcs1_sha512"},
    Named{0x0603, "ecdsa_secp521r1_sha512"},
    Named{0x0804, "rsa_pss_rsae_sha256"},
    Named{0x0805, "rsa_pss_rsae_sha384"},
    Named{0x0806, "rsa_pss_rsae_sha512"},
    Named{0x0807, "ed25519"},
    Named{0x0808, "ed448"},
    Named{0x0809, "rsa_pss_pss_sha256"},
    Named{0x080a, "rsa_pss_pss_sha384"},
    Named{0x080b, "rsa_pss_pss_sha512"},
    Named{0x081a, "ecdsa_brainpoolP256r1tls13_sha256"},
    Named{0x081b, "ecdsa_brainpoolP384r1tls13_sha384"},
    Named{0x081c, "ecdsa_brainpoolP512r1tls13_sha512"},
};

// RFC 8446 section 4.1.3: the random of a ServerHello that is a HelloRetryRequest.
constexpr std::string_view retryRandom("\xCF\x21\xAD\x74\xE5\x9A\x61\x11\xBE\x1D\x8C\x02\x1E\x65\xB8\x91"
                                       "\xC2\xA2\x11\x16\x7A\xBB\x8C\x5E\x07\x9E\x09\xE2\xC8\xA8\x33\x9C",
                                       32);

constexpr std::size_t headerSize = 4; // type and length

template <class Table>
std::string_view find(const Table &table, int code)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [code](const Named &entry) { return entry.code == code; });
    return found == table.end() ? std::string_view() : found->name;
}

int byteAt(std::string_view bytes, std::size_t at)
{
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

std::uint16_t numberAt(std::string_view bytes, std::size_t at)
{
    return static_cast<std::uint16_t>(byteAt(bytes, at) << 8 | byteAt(bytes, at + 1));
}

} // namespace

std::string messageName(std::string_view message)
{
    const int type = byteAt(message, 0);
    if (type == 2 && message.size() > headerSize + 34 && message.substr(headerSize + 2, 32) == retryRandom)
        return "HelloRetryRequest";
    const auto name = find(messages, type);
    return name.empty() ? "message " + std::to_string(type) : std::string(name);
}

std::string alertName(std::uint8_t code)
{
    const auto name = find(alerts, code);
    return name.empty() ? "alert " + std::to_string(code) : std::string(name);
}

std::string schemeName(std::uint16_t scheme)
{
    if (const auto name = find(schemes, scheme); !name.empty())
        return std::string(name);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result = "0x";
    for (int shift = 12; shift >= 0; shift -= 4)
        result += digits[static_cast<std::size_t>(scheme >> shift & 15)];
    return result;
}

std::uint16_t schemeOf(std::string_view message)
{
    constexpr int certificateVerify = 15;
    constexpr int serverKeyExchange = 12;
    constexpr int namedCurve = 3;
    if (byteAt(message, 0) == certificateVerify)
        return numberAt(message, headerSize);
    // RFC 8422 section 5.4: curve type, curve, the point with its length, then the scheme. Others don't tell
    // where their parameters end without knowing the key exchange.
    if (byteAt(message, 0) == serverKeyExchange && byteAt(message, headerSize) == namedCurve)
        return numberAt(message, headerSize + 4 + static_cast<std::size_t>(byteAt(message, headerSize + 3)));
    return 0;
}

} // namespace expectra::tls
