// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The certificates that the tests' peers show: a root of our own, an intermediate below it, and leaves for
// this machine, good and odd. Made when first asked for, once a program, as files in a folder that goes with
// it; so no test needs a certificate from the repository, which would expire one day.

#include <filesystem>
#include <memory>
#include <string>

namespace expectra {

/// The files of one certificate. All PEM but pkcs12.
struct Identity
{
    std::filesystem::path certificate;  // the leaf alone
    std::filesystem::path chain;        // the leaf and the intermediate: what a good server sends
    std::filesystem::path key;          // without a pass phrase
    std::filesystem::path encryptedKey; // its pass phrase is Certificates::passPhrase
    std::filesystem::path chainAndKey;  // in one file, as HAProxy wants it
    std::filesystem::path pkcs12;       // chain and key, with the same pass phrase
};

enum class IdentityKind {
    Server,      // for localhost, 127.0.0.1 and ::1, signed by the intermediate
    Expired,     // the same, but over since yesterday
    NotYetValid, // the same, from tomorrow on
    WrongName,   // for elsewhere.example alone
    SelfSigned,  // for this machine, but signed by its own key
    ForClients,  // a server that shows a client's certificate
    Client,      // for client authentication, signed by the intermediate
};

class Certificates final
{
public:
    static constexpr const char *passPhrase = "correct horse";

    /// The set of this program. Throws std::runtime_error when the folder can't be written.
    [[nodiscard]] static Certificates &shared();

    Certificates();
    ~Certificates();
    Certificates(const Certificates &) = delete;
    Certificates &operator=(const Certificates &) = delete;

    /// For --cacert.
    [[nodiscard]] std::filesystem::path root() const;
    [[nodiscard]] std::filesystem::path intermediate() const;
    /// For the other way of --cacert: root and intermediate in one file.
    [[nodiscard]] std::filesystem::path bundle() const;
    [[nodiscard]] Identity identity(IdentityKind kind);

    /// An OCSP response in DER about the Server certificate, signed by the intermediate: what `openssl
    /// s_server -status_file` and nginx's ssl_stapling_file send as a staple.
    [[nodiscard]] std::filesystem::path goodStaple();
    [[nodiscard]] std::filesystem::path revokedStaple();

private:
    struct Store;
    std::unique_ptr<Store> m_store;
};

} // namespace expectra
