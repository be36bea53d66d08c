// SPDX-FileCopyrightText: 2026 The Expectra authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The stapled OCSP response: what it says about the server's certificate, and whether it may say so.

#include "app/transport/tls/trust/certificates.h"
#include "app/transport/tls/trust/faults.h"

namespace expectra::tls {

namespace {

using timeline::OcspStaple;

std::chrono::system_clock::time_point timeOf(const ASN1_GENERALIZEDTIME *time)
{
    return toTime(time);
}

OcspStaple invalid(std::string text)
{
    return {OcspStaple::State::Invalid, std::move(text), std::nullopt, std::nullopt};
}

/// The issuer of the server's certificate, as found on the way to the root, or else as sent.
X509 *issuerOf(SSL &session, X509 &leaf)
{
    for (auto *chain : {SSL_get0_verified_chain(&session), SSL_get_peer_cert_chain(&session)}) {
        for (int i = 0; chain && i < sk_X509_num(chain); ++i) {
            auto *const candidate = sk_X509_value(chain, i);
            if (X509_check_issued(candidate, &leaf) == X509_V_OK)
                return candidate;
        }
    }
    return nullptr;
}

/// About the certificate that `leaf` is; `chain` may help to find the signer.
OcspStaple judge(OCSP_BASICRESP &response, X509 &leaf, X509 &issuer, SSL &session)
{
    const Owned<OCSP_CERTID> id(OCSP_cert_to_id(nullptr, &leaf, &issuer));
    int status = V_OCSP_CERTSTATUS_UNKNOWN;
    int reason = -1;
    ASN1_GENERALIZEDTIME *revoked = nullptr;
    ASN1_GENERALIZEDTIME *from = nullptr;
    ASN1_GENERALIZEDTIME *until = nullptr;
    if (OCSP_resp_find_status(&response, id.get(), &status, &reason, &revoked, &from, &until) != 1)
        return invalid("It says nothing about the certificate");

    auto *const store = SSL_CTX_get_cert_store(SSL_get_SSL_CTX(&session));
    auto *const chain = SSL_get_peer_cert_chain(&session);
    OcspStaple staple;
    staple.thisUpdate = timeOf(from);
    if (until)
        staple.nextUpdate = timeOf(until);
    // Signed by the issuer itself or by whom it named: OCSP_TRUSTOTHER would trust what the server sent.
    constexpr long allowedSkew = 300;
    if (OCSP_basic_verify(&response, chain, store, OCSP_PARTIAL_CHAIN) != 1) {
        staple.state = OcspStaple::State::Invalid;
        staple.text = "Its signature is not the issuer's";
    } else if (OCSP_check_validity(from, until, allowedSkew, -1) != 1) {
        staple.state = OcspStaple::State::Invalid;
        staple.text = "It is out of date";
    } else if (status == V_OCSP_CERTSTATUS_REVOKED) {
        staple.state = OcspStaple::State::Revoked;
        staple.text = std::string("Revoked on ") + dayText(timeOf(revoked)) +
                      (reason >= 0 ? std::string(", ") + OCSP_crl_reason_str(reason) : std::string());
    } else {
        staple.state =
            status == V_OCSP_CERTSTATUS_GOOD ? OcspStaple::State::Good : OcspStaple::State::Unknown;
    }
    return staple;
}

} // namespace

std::optional<OcspStaple> readStaple(SSL &session)
{
    const unsigned char *bytes = nullptr;
    const long size = SSL_get_tlsext_status_ocsp_resp(&session, &bytes);
    if (!bytes || size <= 0)
        return std::nullopt;
    const Owned<OCSP_RESPONSE> response(d2i_OCSP_RESPONSE(nullptr, &bytes, size));
    if (!response)
        return invalid("It is no OCSP response");
    const int status = OCSP_response_status(response.get());
    if (status != OCSP_RESPONSE_STATUS_SUCCESSFUL)
        return invalid(std::string("The responder said: ") + OCSP_response_status_str(status));
    const Owned<OCSP_BASICRESP> basic(OCSP_response_get1_basic(response.get()));
    auto *const leaf = SSL_get0_peer_certificate(&session);
    auto *const issuer = leaf ? issuerOf(session, *leaf) : nullptr;
    if (!basic || !issuer)
        return invalid(basic ? "The certificate's issuer is not known" : "It is no basic OCSP response");
    return judge(*basic, *leaf, *issuer, session);
}

} // namespace expectra::tls
