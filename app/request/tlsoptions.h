// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How TLS is to be spoken with the server. Files are named here and read when they are needed. Verification
// is on unless the user switches it off, request by request.

#include <optional>
#include <string>

namespace expectra {

enum class TlsVersion { Tls10, Tls11, Tls12, Tls13 };

struct TlsOptions
{
    bool verify = true;         // -k
    std::string authorities;    // --cacert: a PEM file trusted instead of the system's roots
    std::string certificate;    // --cert: the client's, PEM or PKCS#12
    std::string certificateKey; // --key: PEM; empty: in the certificate's file
    std::string passphrase;     // of the key or the PKCS#12 file; a secret
    std::optional<TlsVersion> minimum;
    std::optional<TlsVersion> maximum;
    std::string ciphers;      // up to TLS 1.2, in OpenSSL's words
    std::string cipherSuites; // of TLS 1.3
    std::optional<std::string>
        serverName;     // SNI and the name that is verified instead of the host; "": no SNI
    bool resume = true; // a session kept from an earlier connection is offered
    std::string keyLog; // --key-log: secrets are appended to this file, for Wireshark

    friend bool operator==(const TlsOptions &, const TlsOptions &) = default;
};

/// "TLSv1.2".
[[nodiscard]] constexpr const char *tlsVersionName(TlsVersion version)
{
    constexpr const char *names[]{"TLSv1.0", "TLSv1.1", "TLSv1.2", "TLSv1.3"};
    return names[static_cast<int>(version)];
}

} // namespace expectra
