// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What one TLS handshake came to, as plain values: nothing here knows a TLS library. Shared by all exchanges
// on the connection. Law: what the peer sent is kept even where the handshake failed.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace expectra::timeline {

struct Certificate
{
    std::string subject;            // RFC 4514: "CN=localhost,O=Lab"
    std::string issuer;             // the same
    std::string commonName;         // empty when the subject has none
    std::vector<std::string> names; // subjectAltName: "DNS:localhost", "IP:127.0.0.1"
    std::string serial;             // hexadecimal, without separators
    std::chrono::system_clock::time_point notBefore;
    std::chrono::system_clock::time_point notAfter;
    std::string key;                // "EC P-256", "RSA 2048"
    std::string signatureAlgorithm; // "ecdsa-with-SHA256"
    std::string sha256;             // fingerprint, upper-case hexadecimal with colons
    std::string sha1;
    bool isAuthority = false;
    std::string pem;

    friend bool operator==(const Certificate &, const Certificate &) = default;
};

/// Why the chain was not accepted: one for each fault that was found, not only the first.
struct VerifyError
{
    int depth = 0;    // 0 is the server's own certificate
    int code = 0;     // X509_V_ERR_...
    std::string text; // in words

    friend bool operator==(const VerifyError &, const VerifyError &) = default;
};

/// The certificate's state as stapled to the handshake (RFC 6961, RFC 8446 section 4.4.2.1).
struct OcspStaple
{
    enum class State { Good, Revoked, Unknown, Invalid };
    State state = State::Unknown;
    std::string text; // why it is invalid, or the reason of the revocation
    std::optional<std::chrono::system_clock::time_point> thisUpdate;
    std::optional<std::chrono::system_clock::time_point> nextUpdate;

    friend bool operator==(const OcspStaple &, const OcspStaple &) = default;
};

struct TlsFacts
{
    // Asked for.
    std::string serverName;             // SNI; empty: none was sent
    std::vector<std::string> protocols; // ALPN, in order
    bool verificationOff = false;       // a fault of the chain was let pass because the user said so

    // Agreed.
    std::string version;   // "TLSv1.3"
    std::string cipher;    // "TLS_AES_256_GCM_SHA384"
    std::string group;     // "x25519"
    std::string signature; // the peer's: "ecdsa_secp256r1_sha256"
    std::string protocol;  // ALPN's choice; empty: none
    bool resumed = false;
    bool earlyDataOffered = false; // the tickets allow 0-RTT

    // Who is there.
    std::vector<Certificate> sentChain; // as the peer sent it
    std::vector<Certificate>
        chain; // as it was verified, from the server's to the root; empty if no chain was found
    std::vector<VerifyError> verifyErrors;
    std::optional<OcspStaple> staple;
    bool clientCertificateAsked = false;
    std::string clientCertificate; // subject of the one that was sent; empty: none

    // How it failed.
    std::string alert;        // "handshake_failure"; empty: none
    bool alertByPeer = false; // else by us
};

} // namespace expectra::timeline
