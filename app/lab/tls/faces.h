// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the lab's TLS port shows to whom. The name that a client asks for by SNI chooses a face: a
// certificate, good or at fault in one way, and the demands that go with it; any other name gets the good
// one. All are signed by an authority that is made at the start and known to nobody who isn't told. Law: a
// face is at fault in exactly one way, so that a client's complaint can be about nothing else.

#include "app/lab/tls/certificate.h"

#include <openssl/ssl.h>

#include <span>
#include <string>
#include <string_view>

namespace expectra::lab {

enum class Fault {
    None,
    Expired,           // over since yesterday
    NotYetValid,       // from tomorrow on
    WrongName,         // for elsewhere.example alone
    SelfSigned,        // signed by its own key
    Incomplete,        // the leaf without the intermediate
    Revoked,           // the staple says so
    OldVersion,        // TLS 1.2 at most
    ClientCertificate, // none is served without a client's certificate of this authority
};

struct Face
{
    std::string_view name; // "expired.localhost"
    Fault fault;
    std::string_view description; // one sentence
};

/// The first one is the good one.
[[nodiscard]] std::span<const Face> faces();

class TlsFaces final
{
public:
    [[nodiscard]] static Result<std::unique_ptr<TlsFaces>> create();
    ~TlsFaces();
    TlsFaces(const TlsFaces &) = delete;
    TlsFaces &operator=(const TlsFaces &) = delete;

    /// For SSL_new; the face is chosen when the ClientHello is there. Threads share it freely.
    [[nodiscard]] SSL_CTX &context() const;

    /// PEM of the root that a client must trust.
    [[nodiscard]] const std::string &authority() const;
    /// PEM of a client's certificate, its intermediate and its key, for the face that wants one.
    [[nodiscard]] const std::string &client() const;

private:
    struct Parts;
    explicit TlsFaces(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

} // namespace expectra::lab
